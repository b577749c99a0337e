import { describe, expect, test } from 'vitest';
import type { CaseDefinition } from '../../appraisal/case-definition.ts';
import { caseRuns } from '../../appraisal/case-runs.ts';
import { parseCase } from '../../appraisal/parse-case.ts';
import { england } from '../../england.ts';
import { editsOf } from '../../explore/uncertain-inputs.ts';
import { formatIssue } from '../../issues/format-issue.ts';
import { canonicalJson } from '../../math/canonical-json.ts';
import { evaluateWorkbook } from '../../testing/evaluate-workbook.ts';
import { buildCase, type CaseSettings } from './build-case.ts';
import type { InvestmentCase } from './investment-case.ts';
import { columnLetters, firstDataRow } from './workbook-cells.ts';

const MEAN: CaseSettings = { mode: 'expected', knowledge: false, seed: 1, draws: 1, inputs: 'none' };
const lever = (leverId: string, settings: Record<string, number>, from = '2027-04') => ({ leverId, from, settings });
const DOCUMENT = {
  schemaVersion: 1,
  title: 'A case of two options',
  baselineId: 'england',
  systemIds: ['QT1'],
  appraisalYears: 6,
  affordability: { payer: 'all', pounds: 1000 },
  options: [
    {
      id: 'fill',
      label: 'Fill posts sooner',
      kind: 'do-minimum',
      levers: [lever('time-to-fill', { reduction: 0.3 })],
      programme: [{ label: 'Recruitment team', payer: 'system', from: '2027-04', poundsPerYear: 20_000 }],
    },
    {
      id: 'train',
      label: 'Train and retain',
      levers: [lever('training-posts', { extraPosts: 1 }, '2027-08'), lever('retention', { reduction: 0.2 })],
    },
  ],
};
const defined = (change: object = {}): CaseDefinition => {
  const parsed = parseCase({ ...DOCUMENT, ...change }, england());
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join('\n'));
  return parsed.value;
};
const built = (definition: CaseDefinition, settings: Partial<CaseSettings> = {}): InvestmentCase => {
  const result = buildCase(definition, england(), { ...MEAN, ...settings });
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result.value;
};
const plain = built(defined(), { inputs: 'prices' });
const optionOf = (made: InvestmentCase, id: string) => made.options.find((option) => option.id === id) as InvestmentCase['options'][number];

describe('an investment case', () => {
  test('an option that is business as usual is worth exactly nothing, has no ratio, and says so', () => {
    const made = built(defined({ options: [{ id: 'same', label: 'The same' }] }));
    const same = optionOf(made, 'same');
    expect(same.appraisal?.npsv).toBe(0);
    expect(same.appraisal?.costs).toEqual([]);
    expect(same.appraisal?.benefits).toEqual([]);
    expect(same.appraisal?.bcr.value).toBeNull();
    expect(same.flags.map(({ code }) => code)).toEqual(['bcr-undefined']);
    expect(made.verdict.optionId).toBeNull();
    expect(made.verdict.sentence).toContain('No option differs');
  });

  test('the same definition and settings give the same bytes, in whatever order they are asked', () => {
    built(defined({ systemIds: ['QUY'] }));
    const again = built(plain.manifest.definition, { ...plain.manifest.settings, inputs: 'prices' });
    expect(canonicalJson(again)).toBe(canonicalJson(plain));
  });

  test('payers add up to the cost of the option, and charges between NHS bodies are not in it', () => {
    for (const { appraisal } of plain.options) {
      if (appraisal === null) continue;
      appraisal.years.forEach((_, year) => {
        const paid = appraisal.payers.reduce((sum, payer) => sum + (payer.change[year] as number), 0);
        const cost = appraisal.costs.reduce((sum, row) => sum + (row.real[year] as number), 0);
        expect(paid).toBeCloseTo(cost, 2);
      });
      expect(appraisal.costs.map(({ id }) => id)).not.toContain('nhs-charge');
      expect(appraisal.costs.map(({ id }) => id)).not.toContain('training-tariff');
    }
  });

  test('a programme cost is paid once and by the year, and a line that is too low is said to be passed', () => {
    const fill = optionOf(plain, 'fill');
    const programme = fill.appraisal?.costs.find(({ id }) => id === 'programme');
    expect(programme?.real).toEqual([0, 20_000, 20_000, 20_000, 20_000, 20_000].map((value) => expect.closeTo(value, 6)));
    expect(fill.overAffordability?.pounds).toBeGreaterThan(0);
    expect(fill.flags.map(({ code }) => code)).toContain('over-affordability');
  });

  test('an option without programme costs says what could be spent before it stops being worth it, and that is so', () => {
    const train = optionOf(plain, 'train');
    const flag = train.flags.find(({ code }) => code === 'no-programme-cost');
    expect(flag).toBeDefined();
    const npsv = train.appraisal?.npsv as number;
    const once = npsv / 1.24;
    const options = DOCUMENT.options.map((option) =>
      option.id === 'train' ? { ...option, programme: [{ label: 'Team', payer: 'system', from: '2026-04', poundsOnce: once }] } : option,
    );
    expect(optionOf(built(defined({ options })), 'train').appraisal?.npsv).toBeCloseTo(0, 2);
  });

  test('the workbook, worked out anew from its numbers, gives every value it claims', () => {
    const valueAt = evaluateWorkbook(plain.workbook);
    let formulas = 0;
    for (const sheet of plain.workbook.sheets) {
      const first = firstDataRow(sheet.notes);
      expect(sheet.headerRow).toBe(first - 1);
      sheet.rows.forEach((row, at) => {
        row.forEach((cell, column) => {
          if (typeof cell !== 'object' || cell === null) return;
          formulas++;
          expect(Number(valueAt(sheet.name, `${columnLetters(column)}${first + at}`)), `${sheet.name} ${cell.formula}`).toBeCloseTo(
            cell.value,
            2,
          );
        });
      });
    }
    expect(formulas).toBeGreaterThan(200);
  });

  test('every sentence, condition and block is there, with what it rests on on page one', () => {
    expect(plain.sections.map(({ id }) => id)).toEqual([
      'summary',
      'strategic',
      'economic',
      'commercial',
      'financial',
      'management',
      'assumptions',
      'method',
    ]);
    const summary = plain.sections[0];
    expect(summary?.blocks[0]).toMatchObject({ kind: 'sentence', id: 'verdict' });
    expect(summary?.blocks.some((block) => block.kind === 'list' && block.id === 'rests-on')).toBe(true);
    expect(plain.restsOn.map(({ parameterId }) => parameterId)).toContain('benefit.rFull');
    expect(JSON.stringify(plain)).not.toMatch(/NaN|undefined|Infinity/);
    expect(plain.drivers?.bars.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(plain.drivers?.to.value as number, 6);
  });

  test('a ratio outside what is plausible is flagged with its largest costs and benefits', () => {
    const options = [{ id: 'skill', label: 'Nurses take more cases', levers: [lever('skill-mix-shift', { shareMoved: 0.2 })] }];
    const assumptions = [{ parameterId: 'benefit.rFull', op: 'set', value: 0.13 }];
    const made = optionOf(built(defined({ options, assumptions })), 'skill');
    const flag = made.flags.find(({ code }) => code === 'bcr-high' || code === 'bcr-undefined');
    expect(flag?.mechanism).toMatch(/Costs .*Benefits .*sickness absence avoided.*worth of referrals/);
  });
});

describe('switching values of a case', () => {
  test('set back give an NPSV of 0 within a pound', () => {
    const ran = caseRuns(defined(), england());
    if (!ran.ok) throw new Error('does not run');
    const option = ran.value.definition.options.find(({ id }) => id === 'train');
    const roots = plain.switchingValues.filter(({ kind }) => kind === 'root');
    expect(roots.length).toBeGreaterThan(0);
    for (const { parameterId, value } of roots) {
      const edits = editsOf(parameterId, value as number, england());
      expect(Math.abs(ran.value.appraise(option as NonNullable<typeof option>, edits).npsv), parameterId).toBeLessThan(1);
    }
  });

  test('a price changed in the ledger alone gives the same as running again', () => {
    const ran = caseRuns(defined(), england());
    if (!ran.ok) throw new Error('does not run');
    const [, train] = ran.value.definition.options;
    const edit = { parameterId: 'cost.sessionPremium', op: 'set' as const, value: 2.2 };
    const quick = ran.value.appraise(train as NonNullable<typeof train>, [edit]);
    const whole = built(defined({ assumptions: [edit] }));
    expect(optionOf(whole, 'train').appraisal?.npsv).toBeCloseTo(quick.npsv, 6);
  });
});

test('scenario tests move every option: a weak effect is worth less, and as assumed is the case itself', () => {
  const economic = plain.sections.find(({ id }) => id === 'economic');
  const worlds = economic?.blocks.find((block) => block.kind === 'table' && block.id === 'scenario-tests');
  if (worlds?.kind !== 'table') throw new Error('no scenario tests');
  const npsv = (world: string) => worlds.rows.find(({ id }) => id === world)?.cells[1] as number;
  expect(npsv('assumed')).toBe(optionOf(plain, 'train').appraisal?.npsv);
  expect(npsv('weak')).toBeLessThan(npsv('assumed'));
  expect(npsv('late')).toBeLessThan(npsv('assumed'));
  expect(npsv('dear')).toBeLessThan(npsv('assumed'));
});

describe('draws of a case', () => {
  test('give a spread, a chance with its standard error, and the same draws again; business as usual against itself stays at nothing', () => {
    const options = [DOCUMENT.options[1], { id: 'same', label: 'The same' }];
    const settings = { mode: 'sampled', knowledge: true, seed: 3, draws: 6 } as const;
    const made = built(defined({ options }), settings);
    const { distribution } = optionOf(made, 'train');
    expect(distribution?.npsv.values).toHaveLength(6);
    const chance = distribution?.worthwhile.probability as number;
    expect(distribution?.worthwhile.standardError).toBeCloseTo(Math.sqrt((chance * (1 - chance)) / 6), 12);
    expect(new Set(distribution?.npsv.values).size).toBe(6);
    expect(optionOf(made, 'same').distribution?.npsv.values).toEqual([0, 0, 0, 0, 0, 0]);
    expect(built(defined({ options }), { ...settings, draws: 3 }).options[1]?.distribution?.npsv.values).toEqual(
      distribution?.npsv.values.slice(0, 3),
    );
  });
});
