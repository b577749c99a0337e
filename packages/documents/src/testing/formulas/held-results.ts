import ExcelJs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The result that a workbook file holds for each of its formulas, by sheet and cell. */
export async function heldResults(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const file = new ExcelJs.Workbook();
  await file.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const results = new Map<string, unknown>();
  file.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${sheet.name}!${cell.address}`, cell.result);
      });
    });
  });
  return results;
}

/** The same workbook without any formula's result: a program that opens it must calculate. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}
