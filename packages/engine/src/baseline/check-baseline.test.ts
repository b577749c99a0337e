import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { checkBaseline } from './check-baseline.ts';

test('every check of England holds', () => {
  expect(checkBaseline(england()).filter(({ ok }) => !ok)).toEqual([]);
});

test('trusts, systems and heads are among the checks, with found and expected', () => {
  const checks = new Map(checkBaseline(england()).map((check) => [check.id, check]));
  expect(checks.get('trusts')).toMatchObject({ found: 205, expected: 205 });
  expect(checks.get('systems')).toMatchObject({ found: 42, expected: 42 });
  expect(checks.get('trust-heads')).toMatchObject({ found: 1_531_859, unit: 'heads' });
  expect(checks.get('specialist-heads')).toMatchObject({ found: 83, expected: 83 });
});

test('a trust that loses a hundred staff shows', () => {
  const baseline = england();
  const organisations = baseline.organisations.map((organisation) =>
    organisation.id === 'RK9' ? { ...organisation, heads: organisation.heads - 100 } : organisation,
  );
  const failed = checkBaseline({ ...baseline, organisations }).filter(({ ok }) => !ok);
  expect(failed.map(({ id, found }) => [id, found])).toEqual([['trust-heads', 1_531_759]]);
});

test('a baseline of another id is checked against its own totals only', () => {
  const ids = checkBaseline({ ...england(), id: 'local' }).map(({ id }) => id);
  expect(ids).not.toContain('trusts');
  expect(ids).toContain('ohn-posts');
});
