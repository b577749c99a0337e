/** How an option is told from the others in every chart: by its letter first, then by a line, a pale fill and a dash. */
export interface OptionMark {
  readonly letter: string;
  /** Lines and dots, at least 3:1 on white. */
  readonly line: string;
  /** Areas behind dark text. */
  readonly fill: string;
  /** Dash of a line in pixels; empty: unbroken. */
  readonly dash: readonly number[];
}

/** Marks of up to eight options, in order. No red-green pair. */
export const OPTION_MARKS: readonly OptionMark[] = [
  { letter: 'A', line: '#4c6272', fill: '#e3e8eb', dash: [] },
  { letter: 'B', line: '#7c2855', fill: '#f0dbe6', dash: [7, 3] },
  { letter: 'C', line: '#005eb8', fill: '#d2e3f5', dash: [] },
  { letter: 'D', line: '#00736a', fill: '#cfe9e5', dash: [2, 3] },
  { letter: 'E', line: '#b35900', fill: '#fbe3c4', dash: [] },
  { letter: 'F', line: '#6a4bb5', fill: '#e4dcf6', dash: [7, 3, 2, 3] },
  { letter: 'G', line: '#8c6d1f', fill: '#f3ecc8', dash: [4, 2] },
  { letter: 'H', line: '#212b32', fill: '#ffffff', dash: [] },
];
