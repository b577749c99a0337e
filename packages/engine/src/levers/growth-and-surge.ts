import type { Baseline } from '../baseline/baseline.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import { formatMonth, parseMonth } from '../units/months.ts';
import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { nationalFigure, SICKNESS } from './figures.ts';
import { type Lever, type LeverTiming, percent, settingValue } from './lever.ts';

const SETTINGS: Lever['settings'] = [
  {
    id: 'growthAdded',
    label: 'Growth of staff numbers a year, against now',
    unit: 'share per year',
    min: -0.03,
    max: 0.03,
    neutral: 0,
    step: 0.005,
    positions: [
      { value: -0.02, label: 'shrinking' },
      { value: 0, label: 'as now' },
      { value: 0.01, label: 'stretch' },
      { value: 0.025, label: 'beyond evidence' },
    ],
    describe: (growth) =>
      growth === 0 ? 'growth of staff as now' : `staff grow ${percent(Math.abs(growth))} a year ${growth > 0 ? 'faster' : 'slower'}`,
  },
  beyondToday({
    id: 'surge',
    label: 'Surge of need while it lasts',
    unit: 'share',
    max: 1,
    step: 0.05,
    stretch: 0.2,
    beyond: 0.6,
    describe: (surge) => (surge === 0 ? 'no surge' : `need ${percent(surge)} higher while the surge lasts`),
  }),
  {
    id: 'surgeMonths',
    label: 'Length of the surge',
    unit: 'months',
    min: 3,
    max: 36,
    neutral: 12,
    step: 1,
    positions: [
      { value: 3, label: 'a season' },
      { value: 12, label: 'as now' },
      { value: 24, label: 'beyond evidence' },
    ],
    describe: (months) => `the surge lasts ${months} months`,
  },
];

/** What may happen: staff numbers grow otherwise, or need surges for a while and goes back. */
export const growthAndSurge: Lever = {
  id: 'growth-and-surge',
  label: 'Growth and surge',
  summary:
    'Not a choice but a shock to test a plan against: staff numbers grow faster or slower than now, or need on every line surges for some months, as in a pandemic, and then goes back.',
  group: 'shocks',
  phaseDefault: 'Focus',
  rampDefaultMonths: 0,
  ramps: true,
  settings: SETTINGS,
  evidence: {
    grade: 'RED',
    text: 'NHS nurses grew 1.7% in the year to November 2025 and the plan of 2023 implied 3.5%; 1% is the default here. Sickness absence of NHS staff rose by a fifth between 2019/20 and 2022/23; how much more occupational health was asked to do was not counted.',
    sourceIds: ['nhse-turnover-2025-11', 'nhse-sickness-monthly', 'judgement'],
  },
  figures: [SICKNESS, nationalFigure('demand.growthPerYear', 'Growth of staff numbers', 'share a year')],
  limits: [
    'A surge is of need for occupational health, on every line alike; nobody of the team falls ill in it.',
    'Bought capacity grows with staff numbers, not with a surge.',
  ],
  drivers: ['recovery'],
  metricsMoved: [
    { metricId: 'need', direction: 'up' },
    { metricId: 'load', role: 'nurse', direction: 'up' },
  ],
  edits: (settings, timing) => {
    const value = (id: string) => settingValue({ settings: SETTINGS }, settings, id);
    const growth = value('growthAdded');
    return [
      ...(growth === 0 ? [] : [datedEdit('growth-and-surge', timing, { parameterId: 'demand.growthPerYear', op: 'add', value: growth })]),
      ...(value('surge') === 0 ? [] : surgeEdits(value('surge'), value('surgeMonths'), timing)),
    ];
  },
  inertReason: ({ baseline, systemIds }) => (hasStaff(baseline, systemIds) ? null : 'Nobody works here, so need cannot grow.'),
  idleReason: 'there is no need to grow',
};

/** Up in the first month, down after the last: the same edit taken back. With a ramp both go gradually. */
const surgeEdits = (surge: number, months: number, timing: LeverTiming): ParameterEdit[] => {
  const after = { ...timing, from: formatMonth(parseMonth(timing.from) + Math.round(months)) };
  const edit = { parameterId: 'policy.needSurge', op: 'add' as const };
  return [
    datedEdit('growth-and-surge', timing, { ...edit, value: surge }),
    datedEdit('growth-and-surge', after, { ...edit, value: -surge }),
  ];
};

const hasStaff = (baseline: Baseline, systemIds: readonly string[]): boolean =>
  baseline.organisations.some(({ systemId, heads }) => systemIds.includes(systemId) && heads > 0);
