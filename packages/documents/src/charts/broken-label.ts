export interface LabelRoom {
  /** Pixels that a line may take. */
  readonly width: number;
  /** Pixels. */
  readonly fontSize: number;
  readonly bold?: boolean;
}

/**
 * A label in lines that fit, broken at its spaces. ECharts can break lines too, but on a machine that is busy while it measures letters it takes each
 * for as wide as an 'a': the same chart would have other lines from one visit to the next.
 */
export function brokenLabel(label: string, room: LabelRoom): string {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || textWidth(longer, room) > room.width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

/** Widths of the printable ASCII characters in Arial, thousandths of the font size, from its metrics (those of Helvetica). */
const ARIAL =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
/** Arial Bold is wider by up to this much in running text. */
const BOLD = 1.08;
/** Of a character that is not in the table: that of a capital, rather too wide than too narrow. */
const OTHER = 722;

function textWidth(text: string, { fontSize, bold = false }: LabelRoom): number {
  const thousandths = [...text].reduce((sum, letter) => sum + (ARIAL[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER), 0);
  return (thousandths / 1000) * fontSize * (bold ? BOLD : 1);
}
