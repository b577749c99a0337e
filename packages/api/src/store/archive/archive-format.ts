/**
 * An archive is gzipped lines of JSON: a header, then for each table its name and columns followed by its rows, each an array of the columns' text as
 * Postgres writes it (null for null), then a footer. Nothing in it belongs to one kind of store, machine or version of Postgres.
 */
export const ARCHIVE_FORMAT = 'ohsim-backup';
export const ARCHIVE_VERSION = 1;

export interface ArchiveHeader {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly formatVersion: number;
  /** Time stamp of the newest migration of the database it was read from. */
  readonly schema: number;
  readonly madeAt: string;
}

export interface ArchiveTableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

export type ArchiveRow = readonly (string | null)[];

export interface ArchiveFooter {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 (hex) of the table and row lines: equal content, equal digest, whenever it was read. */
  readonly contentSha256: string;
  /** SHA-256 (hex) of every line before this one. */
  readonly sha256: string;
}

/** The file is not an archive that can be restored; the message says why. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
