import { OPTION_MARKS, type OptionMark } from '@ohsim/documents/charts';
import { businessAsUsual, compareDelivery, OUTCOMES, presetOptions, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { servingLinks } from '../../engine/serving-links.ts';
import { axisOf, inputText, MAP_OUTCOMES, mapInputs } from './break-even-inputs.ts';
import { judgementOf } from './judgement.ts';
import { coveredOrganisations, withModel } from './mix.ts';
import { costByPayer, MONTH_MEASURES, monthLines, monthsSentence, payersSentence, unmetByTrust, unmetSentence } from './option-charts.ts';
import { bareValue, outcomeRows, rowsAlike } from './outcome-rows.ts';
import { mapInput, servingRows } from './serving-rows.ts';
import type { ShownComparison } from './shown-options.ts';
import { phaseOf, timelineRows } from './timeline.ts';

const baseline = england();
const usual = businessAsUsual(baseline, ['QT1'], { horizonYears: 6 });
const organisations = coveredOrganisations(baseline, 'QT1');
const compared = compareDelivery(presetOptions(usual, baseline, ['hub-and-spoke', 'independent-provider']), baseline, {
  mode: 'expected',
  seed: 1,
  draws: 1,
  year: 2030,
});
if (!compared.ok) throw new Error('the presets run');
const { options, best, sentences, year } = compared.value;
const comparison: ShownComparison = {
  options: options.map((result, index) => ({
    id: result.id,
    label: result.label,
    mark: OPTION_MARKS[index] as OptionMark,
    result,
    links: servingLinks(result.scenario, baseline),
    waiting: false,
  })),
  best,
  sentences,
  year,
  done: options.length,
  certainty: 'typical',
};
const servedUnder = (scenario: Scenario) => servingRows(baseline, organisations, servingLinks(scenario, baseline));

test('rows that print alike are left out on demand; every outcome is there otherwise', () => {
  const all = outcomeRows(comparison, false).flatMap(({ rows }) => rows);
  const some = outcomeRows(comparison, true).flatMap(({ rows }) => rows);
  expect(all.map(({ id }) => id)).toEqual(OUTCOMES.map(({ id }) => id));
  expect(all.length - some.length).toBe(rowsAlike(comparison));
  const chance = all.find(({ id }) => id === 'no-cover')?.cells[0];
  expect([chance?.text, chance?.why]).toEqual(['–', 'needs chance: choose “With chance”']);
});

test('figures lose the unit that stands in the head, and nothing else', () => {
  const outcome = (id: string) => OUTCOMES.find((each) => each.id === id) ?? OUTCOMES[0];
  const bare = (value: number, id: string) => bareValue(value, outcome(id) as (typeof OUTCOMES)[number]);
  expect(bare(1275.2, 'unmet')).toBe('1,275');
  expect(bare(4_640_000, 'cost')).toBe('£4.64m');
  expect(bare(0.956, 'within-standard')).toBe('96');
  expect(bare(-0.94, 'nurse-gap')).toBe('−0.9');
  expect(bare(258.6, 'list')).toBe('259');
});

test('who serves whom follows the baseline, and moves with a choice', () => {
  const before = servedUnder(usual);
  const rha = before.find(({ organisation }) => organisation.id === 'RHA');
  expect(rha?.served.map(({ kind, service, work }) => [kind, service.id, work])).toEqual([
    ['nurse', 'oh-RHA', 'All but doctors'],
    ['doctor', 'oh-RX1', 'Doctors'],
  ]);
  const after = servedUnder(withModel(usual, organisations, { RK5: 'in-house' }));
  const rk5 = after.find(({ organisation }) => organisation.id === 'RK5');
  expect(rk5?.served[0]?.service.id).toBe('new-RK5');
  expect(rk5?.served[0]?.km).toBe(0);
  expect(mapInput(after).services.map(({ id }) => id)).toContain('new-RK5');
});

test('a drive is the straight line times circuity over speed', () => {
  const served = servedUnder(usual).find(({ organisation }) => organisation.id === 'RK5')?.served[0];
  expect(served?.driveMinutes).toBeCloseTo(((served?.km ?? 0) * 1.3 * 60) / 45, 9);
});

test('charts hold every option, and their sentences name what is there', () => {
  const unmet = unmetByTrust(comparison);
  expect(unmet.rows.map(({ dots }) => dots.length)).toEqual([4, 4, 4]);
  expect(unmetSentence(unmet)).toMatch(/^As recorded: \d+ to \d+% of need goes unmet/);
  const payers = costByPayer(comparison, organisations);
  for (const { id, total } of payers.rows)
    expect(total).toBeCloseTo(options.find((option) => option.id === id)?.values['cost']?.value ?? 0, 3);
  expect(payersSentence(payers)).toContain('Nottingham University Hospitals NHS Trust pays most');
  for (const measure of MONTH_MEASURES) {
    const lines = monthLines(comparison, measure);
    expect(lines.lines.map(({ values }) => values.length)).toEqual([60, 60, 60]);
    expect(monthsSentence(lines, measure)).toMatch(/is highest in \w+ \d{4} under/);
  }
});

test('a change takes the months its parameter says, from the month chosen', () => {
  const [hub, provider] = timelineRows(baseline, comparison.options, usual.startMonth, '2027-04');
  expect([hub?.from, hub?.to, hub?.when]).toEqual([12, 24, 'April 2027 to March 2028']);
  expect(hub === undefined ? '' : phaseOf(hub)).toBe('Focus');
  expect(provider?.to).toBe(21);
});

test('what the winner rests on is counted by grade', () => {
  const judgement = judgementOf(baseline, comparison);
  expect(judgement?.rows).toBeGreaterThan(0);
  expect(judgement?.red.every(({ id, grade }) => grade === 'RED' && /^(delivery|contract)\./.test(id))).toBe(true);
});

test('inputs of the break-even map exist, never an access, and go through today', () => {
  const inputs = mapInputs(baseline);
  expect(inputs.length).toBeGreaterThanOrEqual(8);
  for (const input of inputs) {
    expect(input.id.startsWith('access.')).toBe(false);
    expect(axisOf(input, 7).values).toHaveLength(7);
    expect(axisOf(input, 7).values).toContain(input.value);
  }
  expect(MAP_OUTCOMES.map(({ id }) => id)).not.toContain('cost-horizon');
  expect([inputText(0.015, '% per year'), inputText(45, 'km per hour'), inputText(97.5, '£ per head')]).toEqual(['1.5%', '45', '£98']);
});
