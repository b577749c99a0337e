/** Rows of a comma-separated file as records keyed by its header; double quotes protect commas. Values stay text. */
export function parseCsv(text: string): Readonly<Record<string, string>>[] {
  const [header, ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map(splitLine);
  if (header === undefined) throw new Error('the file has no header');
  return rows.map((cells, rowIndex) => {
    if (cells.length !== header.length) throw new Error(`row ${rowIndex + 2} has ${cells.length} cells; the header has ${header.length}`);
    return Object.fromEntries(header.map((column, cell) => [column, cells[cell] ?? '']));
  });
}

function splitLine(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/gy;
  for (;;) {
    const match = pattern.exec(line);
    if (match === null) throw new Error(`cannot read the row: ${line}`);
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}
