/** The table behind a chart: what "Show as table" shows and the CSV holds. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly numeric: boolean }[];
  /** Numbers unrounded; the screen rounds them by `decimals`. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly decimals: number;
}

/** CSV of a table twin, RFC 4180 with a byte order mark for Excel. Numbers keep full precision; text that a spreadsheet would run is quoted off. */
export function twinCsv(twin: TableTwin): string {
  const head = twin.columns.map((column) => field(column.label)).join(',');
  const rows = twin.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : field(cell ?? ''))).join(','));
  return `\ufeff${[head, ...rows].join('\r\n')}\r\n`;
}

/** A table twin for the clipboard: tab-separated, numbers in full, so that it falls into the cells of a spreadsheet or the table of a document. */
export function twinText(twin: TableTwin): string {
  const plain = (cell: string | number | null): string =>
    typeof cell === 'number' ? number(cell) : harmless((cell ?? '').replaceAll(/[\t\r\n]+/g, ' '));
  return [twin.columns.map((column) => column.label), ...twin.rows].map((row) => row.map(plain).join('\t')).join('\n');
}

/** A table twin as an HTML table, for documents and messages that take tables from the clipboard. Numbers in full. */
export function twinHtml({ caption, columns, rows }: TableTwin): string {
  const head = columns.map(({ label }) => `<th>${inHtml(label)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${inHtml(typeof cell === 'number' ? number(cell) : (cell ?? ''))}</td>`).join('')}</tr>`)
    .join('');
  return `<table><caption>${inHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => HTML[sign] ?? sign);

const number = (value: number): string => (Number.isFinite(value) ? String(value) : '');

function field(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text that a spreadsheet would run as a formula is made plain. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
