import { createHash } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '../database.ts';
import { schemaOf } from '../migrate.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveFooter, type ArchiveHeader } from './archive-format.ts';
import { type Dumped, dumpRows } from './dump-rows.ts';

/** Writes every row of our tables, as one consistent read sees them, to a new file: the whole archive or nothing. */
export async function writeArchive(database: Database, file: string, now: Date): Promise<Dumped> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    const dumped = await writeLines(database, unfinished, now);
    await flush(unfinished);
    await rename(unfinished, file);
    return dumped;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeLines(database: Database, file: string, now: Date): Promise<Dumped> {
  const packer = createGzip();
  const packed = packer.pipe(createWriteStream(file, { flags: 'wx' }));
  let failure: unknown;
  packed.on('error', (error) => {
    failure = error;
    packer.destroy(error);
  });
  packer.on('error', (error) => {
    failure ??= error;
  });
  const hash = createHash('sha256');
  const write = async (line: string): Promise<void> => {
    if (failure !== undefined) throw failure;
    hash.update(line);
    if (!packer.write(line)) await firstOf(packer, 'drain', packed, 'close');
  };
  const dumped = await database.transaction(
    async (transaction) => {
      const schema = await schemaOf(transaction);
      const header: ArchiveHeader = { format: ARCHIVE_FORMAT, formatVersion: ARCHIVE_VERSION, schema, madeAt: now.toISOString() };
      await write(`${JSON.stringify(header)}\n`);
      return dumpRows(transaction, write);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  if (failure !== undefined) throw failure;
  packer.end(`${JSON.stringify({ ...dumped, sha256: hash.digest('hex') } satisfies ArchiveFooter)}\n`);
  await finished(packed);
  return dumped;
}

/** Resolves at the first of two events, and no longer listens for the other. */
async function firstOf(one: EventEmitter, oneEvent: string, other: EventEmitter, otherEvent: string): Promise<void> {
  const heard = new AbortController();
  const { signal } = heard;
  await Promise.race([once(one, oneEvent, { signal }), once(other, otherEvent, { signal })]).finally(() => heard.abort());
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
