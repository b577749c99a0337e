import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { knownSchema } from '../migrate.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  ArchiveError,
  type ArchiveFooter,
  type ArchiveHeader,
  type ArchiveRow,
  type ArchiveTableLine,
} from './archive-format.ts';

/** An archive that was read from end to end and is what it says it is. */
export interface VerifiedArchive {
  readonly file: string;
  readonly header: ArchiveHeader;
  readonly footer: ArchiveFooter;
}

/** Reads an archive from end to end. Throws an `ArchiveError` if it is none, was cut short or changed, or comes from a newer version. */
export async function verifyArchive(file: string): Promise<VerifiedArchive> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let header: ArchiveHeader | undefined;
  let footer: ArchiveFooter | undefined;
  let table = '';
  for await (const line of linesOf(file)) {
    if (footer !== undefined) throw new ArchiveError(`${file} goes on after its end. Nothing was restored.`);
    const value = parse(file, line);
    if (header === undefined) header = checkedHeader(file, value);
    else if (isFooter(value)) {
      footer = value;
      continue;
    } else if (Array.isArray(value)) rows[table] = (rows[table] ?? 0) + 1;
    else {
      table = (value as ArchiveTableLine).table;
      rows[table] = 0;
    }
    hash.update(`${line}\n`);
  }
  if (header === undefined || footer === undefined)
    throw new ArchiveError(`${file} ends before its end: it was cut short. Nothing was restored.`);
  if (hash.digest('hex') !== footer.sha256 || JSON.stringify(rows) !== JSON.stringify(footer.rows)) {
    throw new ArchiveError(`${file} is damaged: its checksum is not that of its rows. Nothing was restored.`);
  }
  return { file, header, footer };
}

/** Table and row lines of a verified archive, in order. */
export async function* archiveContent(archive: VerifiedArchive): AsyncGenerator<ArchiveTableLine | ArchiveRow> {
  let first = true;
  for await (const line of linesOf(archive.file)) {
    const value = parse(archive.file, line);
    if (!first && !isFooter(value)) yield value as ArchiveTableLine | ArchiveRow;
    first = false;
  }
}

function checkedHeader(file: string, value: unknown): ArchiveHeader {
  const header = value as Partial<ArchiveHeader> | null;
  if (header?.format !== ARCHIVE_FORMAT || typeof header.schema !== 'number')
    throw new ArchiveError(`${file} is not a backup made by ohsim.`);
  if (header.formatVersion !== ARCHIVE_VERSION) {
    throw new ArchiveError(
      `${file} has format ${header.formatVersion}; this version of ohsim reads ${ARCHIVE_VERSION}. Use a newer ohsim.`,
    );
  }
  if (header.schema > knownSchema()) {
    throw new ArchiveError(
      `${file} was made by a newer version of ohsim (schema of ${new Date(header.schema).toISOString()}; this one knows ${new Date(knownSchema()).toISOString()}). ` +
        'Nothing was restored. Use the newer version.',
    );
  }
  return header as ArchiveHeader;
}

function isFooter(value: unknown): value is ArchiveFooter {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

function parse(file: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ArchiveError(`${file} is damaged: a line of it is not JSON. Nothing was restored.`);
  }
}

/** Bytes unpacked at a time. */
const CHUNK = 1 << 20;

/** Lines by line feed alone: node:readline would also end them at U+2028, which JSON text may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip({ chunkSize: CHUNK });
  source.on('error', (error) => unpacked.destroy(error));
  let left: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      left = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
      let start = 0;
      for (let end = left.indexOf(10, start); end >= 0; end = left.indexOf(10, start)) {
        yield left.toString('utf8', start, end);
        start = end + 1;
      }
      left = left.subarray(start);
    }
  } catch (error) {
    throw asArchiveError(file, error);
  }
  if (left.length > 0) yield left.toString('utf8');
}

function asArchiveError(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new ArchiveError(`There is no file ${file}.`);
  if (code === 'Z_BUF_ERROR') return new ArchiveError(`${file} ends before its end: it was cut short. Nothing was restored.`);
  return code?.startsWith('Z_') === true
    ? new ArchiveError(`${file} is damaged or not a backup made by ohsim. Nothing was restored.`)
    : error;
}
