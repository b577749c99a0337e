import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Bytes from which a part is packed quickly rather than tightly: 20 MB of rows take a second then, not four. */
const LARGE = 4_000_000;

const TEXT_PART = /\.(xml|rels|vml)$/;

/**
 * The same package with every part at one time of change, in the order it had, XML parts passed through `steady`: what is the same says the same in bytes.
 * `dated` is a day, '2026-04-01'.
 */
export function fixedZip(file: Uint8Array, dated: string, steady: (path: string, text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const packed: Zippable = {};
  const [year = 1980, month = 1, day = 1] = dated.split('-').map(Number);
  // Zip times have no zone: the writer reads local fields of the date, so they are set as local.
  const mtime = new Date(year, month - 1, day, 12);
  for (const path of Object.keys(parts)) {
    if (path.endsWith('/')) continue;
    const part = parts[path] ?? new Uint8Array();
    const bytes = TEXT_PART.test(path) ? strToU8(steady(path, strFromU8(part))) : part;
    packed[path] = [bytes, { mtime, level: path.endsWith('.png') ? 0 : bytes.length > LARGE ? 2 : 6, os: 0 }];
  }
  return zipSync(packed);
}
