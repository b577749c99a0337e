/** A file or folder in a tar archive. */
export interface TarEntry {
  /** Path inside the archive, without a leading slash. */
  readonly path: string;
  /** What a file holds; undefined for a folder. */
  readonly bytes: Uint8Array | undefined;
}

/** Files and folders are in blocks of this many bytes. */
const BLOCK = 512;
/** Where the header says what an entry is: POSIX.1-1988 ustar, offset and length. */
const FIELDS = { name: [0, 100], size: [124, 12], kind: [156, 1], prefix: [345, 155] } as const;

/** The files and folders of a tar archive that holds nothing else, as PGlite writes a cluster; bytes are views, not copies. Links and paths beyond 100 characters throw. */
export function tarEntries(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  // two empty blocks end an archive
  for (let at = 0; at < archive.length && archive[at] !== 0; ) {
    const path = textOf(archive, at, 'name').replace(/^\/+/, '');
    const kind = textOf(archive, at, 'kind');
    const size = Number.parseInt(textOf(archive, at, 'size'), 8);
    const from = at + BLOCK;
    const plain = /^[05]$/.test(kind) && textOf(archive, at, 'prefix') === '' && !path.split('/').includes('..');
    if (!plain) throw new Error(`the archive holds '${path}', which is not a plain file or folder with a short path`);
    if (!(from + size <= archive.length)) throw new Error(`the archive ends within '${path}'`);
    entries.push({ path, bytes: kind === '5' ? undefined : archive.subarray(from, from + size) });
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function textOf(archive: Uint8Array, header: number, field: keyof typeof FIELDS): string {
  const [offset, length] = FIELDS[field];
  return Buffer.from(archive.buffer, archive.byteOffset + header + offset, length)
    .toString('latin1')
    .replace(/\0.*$/s, '');
}
