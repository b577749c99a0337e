import { expect, it } from 'vitest';
import { EngineError } from './engine-error.ts';

it('is an Error that names itself and carries the offending value in its message', () => {
  const error = new EngineError('stock is -1');
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe('EngineError: stock is -1');
});
