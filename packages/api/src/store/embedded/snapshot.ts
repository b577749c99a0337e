import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** Version of PGlite the snapshot was made with; a test compares it with the installed one. */
export const SNAPSHOT_VERSION = '0.5.16';

/** A new, empty database cluster, made by make-snapshot.ts: unpacking it is several times faster than initdb. */
const SNAPSHOT = new URL(`../../../snapshot/pglite-${SNAPSHOT_VERSION}.tar.br`, import.meta.url);

/** The empty cluster as a tar file. */
export async function emptyCluster(): Promise<Blob> {
  return new Blob([await promisify(brotliDecompress)(await readFile(SNAPSHOT))]);
}
