import type { Context } from 'hono';
import type { ApiEnv } from '../deps.ts';
import { Problem } from './problem.ts';

/** The request's body as JSON, or a 415 or 400 that says what is wrong and where. */
export async function readJsonBody(context: Context<ApiEnv>): Promise<unknown> {
  const contentType = context.req.header('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType)) {
    const found = contentType === '' ? 'no content type' : `content type ${contentType.slice(0, 100)}`;
    throw new Problem(415, { detail: `The body has ${found}; it must be application/json.`, headers: { accept: 'application/json' } });
  }
  const text = await context.req.text();
  if (text.trim() === '') throw new Problem(400, { detail: 'The body is empty; a JSON document is expected.' });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Problem(400, { detail: jsonFault(text, error instanceof Error ? error.message : '') });
  }
}

/** One sentence about text that is not JSON, with line and column where the parser gives a position. */
export function jsonFault(text: string, parserMessage: string): string {
  const position = /at position (\d+)/.exec(parserMessage)?.[1];
  const cutOff = /end of JSON input|Unterminated string/i.test(parserMessage) || position === String(text.length);
  if (cutOff) return `The body is not complete JSON: it ends at ${placeOf(text, text.length)}, before the document is closed.`;
  if (position === undefined) return 'The body is not JSON.';
  const found = JSON.stringify(text[Number(position)]);
  return `The body is not JSON: ${found} is out of place at ${placeOf(text, Number(position))}.`;
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
