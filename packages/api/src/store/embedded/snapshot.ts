import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** Version of PGlite the snapshot was made with; a test compares it with the installed one. */
export const SNAPSHOT_VERSION = '0.5.16';

/** A new, empty database cluster, made by make-snapshot.ts: unpacking it is several times faster than initdb. */
const SNAPSHOT = new URL(`../../../snapshot/pglite-${SNAPSHOT_VERSION}.tar.br`, import.meta.url);

/** Bytes that unpacking makes room for at a time: with the 16 kB of Node's default the 40 MB take more than twice the processor time (330 ms against 130, 22 November 2026). */
const CHUNK = 2 ** 22;

/** The empty cluster as a tar file. */
export const emptyCluster = async (): Promise<Buffer<ArrayBuffer>> =>
  promisify(brotliDecompress)(await readFile(SNAPSHOT), { chunkSize: CHUNK });
