import { EngineError } from '../issues/engine-error.ts';

/**
 * The one JSON text of a value: no spaces, object keys in order of their UTF-16 code units, numbers as the shortest text that reads back the same,
 * -0 as 0. RFC 8785, JSON Canonicalization Scheme. Values that JSON has no text for (NaN, infinities, undefined, functions, class instances,
 * half surrogate pairs) throw: hashed as something else they would give two inputs one id.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value, path);
  if (typeof value === 'number') return writeNumber(value, path);
  if (Array.isArray(value)) return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, path);
  throw notJson(path, typeof value === 'object' ? 'not a plain object' : typeof value);
}

function writeObject(object: Readonly<Record<string, unknown>>, path: string): string {
  const members = Object.keys(object)
    .sort()
    .map((key) => `${writeText(key, path)}:${write(object[key], path === '' ? key : `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw notJson(path, String(value));
  return String(value === 0 ? 0 : value);
}

function writeText(text: string, path: string): string {
  if (/\p{Surrogate}/u.test(text)) throw notJson(path, 'half a surrogate pair');
  return JSON.stringify(text);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function notJson(path: string, found: string): EngineError {
  return new EngineError(`${path === '' ? 'The value' : path} is ${found}, which has no JSON text.`);
}
