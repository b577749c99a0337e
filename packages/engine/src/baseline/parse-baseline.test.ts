import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { formatIssue } from '../issues/format-issue.ts';
import type { Baseline } from './baseline.ts';
import { parseBaseline } from './parse-baseline.ts';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** What the parser says about England after some slips. */
function textsAfter(slip: (baseline: Mutable<Baseline>) => void): string[] {
  const copy = structuredClone(england()) as Mutable<Baseline>;
  slip(copy);
  const result = parseBaseline(copy);
  return result.ok ? [] : result.issues.map(formatIssue);
}

test('England parses without a word', () => {
  expect(textsAfter(() => undefined)).toEqual([]);
});

test('something that is no baseline is refused, field by field', () => {
  const result = parseBaseline({ id: 'x' });
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.issues.map(({ path }) => path)).toContain('organisations');
  expect(parseBaseline(null).ok).toBe(false);
});

test('faults of shape in different lists are reported together, naming the row', () => {
  const texts = textsAfter((baseline) => {
    const [first, second] = baseline.organisations;
    if (first === undefined || second === undefined) return;
    first.access = 1.2;
    Object.assign(second, { heads: 'many' });
    Object.assign(baseline.services[0] ?? {}, { beds: 3 });
    Object.assign(baseline.parameters[2] ?? {}, { unit: '' });
  });
  expect(texts).toHaveLength(4);
  expect(texts.find((text) => text.startsWith('organisations[0].access'))).toContain('must be at most 1');
  expect(texts.find((text) => text.startsWith('organisations[1].heads'))).toContain(`row with id ${england().organisations[1]?.id}`);
});

test('an id that names nothing is reported once, with the number of places', () => {
  const texts = textsAfter((baseline) => {
    for (const organisation of baseline.organisations.slice(0, 5)) organisation.systemId = 'QQQ';
  });
  expect(texts).toEqual([
    'organisations[0].systemId: the baseline has no system called QQQ. Add the system, or name one that exists. The id is named in 4 other places too.',
  ]);
});

test('two rows with one id are found', () => {
  const texts = textsAfter((baseline) => {
    baseline.organisations.push(structuredClone(baseline.organisations[0]) as Mutable<Baseline>['organisations'][number]);
  });
  expect(texts[0]).toContain('another organisation has the same id');
});

test('an organisation without arrangements, and shares that do not add up, are found', () => {
  const texts = textsAfter((baseline) => {
    const [first] = baseline.organisations;
    const ofFirst = baseline.arrangements.filter(({ organisationId }) => organisationId === first?.id);
    for (const arrangement of ofFirst) arrangement.share = 0.6;
    const second = baseline.organisations[1]?.id;
    baseline.arrangements = baseline.arrangements.filter(({ organisationId }) => organisationId !== second);
  });
  expect(texts.some((text) => text.startsWith('organisations[0] is 0.6'))).toBe(true);
  expect(texts.find((text) => text.startsWith('organisations[1] is 0'))).toContain('Add an arrangement that covers all lines and pools.');
});

test('staff of services that do not add up to the national total are found, with both figures', () => {
  const texts = textsAfter((baseline) => {
    const service = baseline.services.find(({ heads }) => heads['ohn'] !== undefined);
    if (service !== undefined) service.heads['ohn'] = (service.heads['ohn'] ?? 0) + 1;
  });
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('services is 501; heads of ohn over all services must be 500 (heads)');
});

test('task shares and probabilities that do not add up to 1 are found', () => {
  const texts = textsAfter((baseline) => {
    for (const parameter of baseline.parameters) {
      if ('values' in parameter && parameter.id === 'role.ohn.ageMix') parameter.values['25-29'] = 0.2;
      if ('value' in parameter && parameter.id === 'line.management-referral.task.1.share') parameter.value = 0.2;
    }
  });
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('the case shares of the main tasks of Management referrals must be 1');
  expect(texts[1]).toContain('role.ohn.ageMix');
});

test('trainees without a specialist, or without their months, are found', () => {
  const texts = textsAfter((baseline) => {
    const [from, to] = [
      baseline.services.find(({ heads }) => heads['om-trainee'] === 1),
      baseline.services.find(({ heads }) => heads['specialist'] === undefined && heads['ohn'] !== undefined),
    ];
    if (from === undefined || to === undefined) return;
    delete from.heads['om-trainee'];
    to.heads['om-trainee'] = 1;
  });
  expect(texts.join('\n')).toContain('has trainees but no specialist to train them');
  expect(texts.filter((text) => text.includes('months in training'))).toHaveLength(2);
});

test('a service nobody uses is found', () => {
  const texts = textsAfter((baseline) => {
    const [first] = baseline.services;
    if (first !== undefined) baseline.services.push({ ...structuredClone(first), id: 'oh-spare', heads: {}, posts: {}, traineeMonths: [] });
  });
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('no arrangement leads to');
});
