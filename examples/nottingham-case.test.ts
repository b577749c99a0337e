import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { england } from '../packages/engine/src/england.ts';
import { parseCase } from '../packages/engine/src/index.ts';

test('the example case parses without a warning', () => {
  const document = JSON.parse(readFileSync(new URL('nottingham-case.json', import.meta.url), 'utf8'));
  expect(parseCase(document, england())).toMatchObject({ ok: true, warnings: [] });
});
