import type { Context } from 'hono';
import type { SaveRemarks } from '../store/store.ts';
import { Problem } from './problem.ts';

/** Most characters of what a person says of a save. */
const LONGEST = { author: 100, note: 500 };

/** Display name and note of a save from the headers Ohsim-Author and Ohsim-Note, percent-encoded UTF-8. A name is what the caller says it is: it lets nobody in. */
export function saveRemarks(context: Context): SaveRemarks {
  return { author: remark(context, 'author'), note: remark(context, 'note') };
}

function remark(context: Context, kind: keyof typeof LONGEST): string | undefined {
  const name = `Ohsim-${kind === 'author' ? 'Author' : 'Note'}`;
  const text = decoded(name, context.req.header(name))?.trim();
  if (text === undefined || text === '') return undefined;
  if (text.length > LONGEST[kind])
    throw new Problem(400, { detail: `${name} has ${text.length} characters; it may have up to ${LONGEST[kind]}.` });
  return text.replaceAll('\u0000', '');
}

function decoded(name: string, header: string | undefined): string | undefined {
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    throw new Problem(400, { detail: `${name} is not percent-encoded UTF-8.` });
  }
}
