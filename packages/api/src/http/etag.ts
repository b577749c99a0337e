import type { Context } from 'hono';
import { Problem } from './problem.ts';

/** The version of a row as an entity tag. */
export const versionTag = (version: number): string => `"${version}"`;

/** Version the caller has seen, from If-Match; 428 without one, 412 if it is no version of ours. */
export function expectedVersion(context: Context): number {
  const header = context.req.header('if-match');
  if (header === undefined) {
    throw new Problem(428, { detail: 'If-Match is missing. Send the ETag of the version you have read, so that nobody’s change is lost.' });
  }
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined)
    throw new Problem(412, { detail: `If-Match is ${header.slice(0, 60)}; an ETag of this resource looks like "3".` });
  return Number(version);
}

/** The change came too late: someone else's is stored. */
export function staleVersion(expected: number, stored: number): Problem {
  return new Problem(412, {
    detail: `You have version ${expected}, but version ${stored} is stored. Read it again and repeat your change.`,
    headers: { etag: versionTag(stored) },
  });
}
