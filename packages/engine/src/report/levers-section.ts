import { findLever } from '../levers/index.ts';
import { inertLevers } from '../levers/inert-levers.ts';
import { describeLever } from '../scenario/describe-scenario.ts';
import type { Block } from './blocks.ts';
import { type ChanceDifference, compareScenarios, type Difference } from './compare.ts';
import { formatChange, withUnit } from './format-number.ts';
import type { ReportContext } from './report-context.ts';

/** Most differences shown. */
const SHOWN = 12;
const SHOWN_OF_ONE_METRIC = 3;

/** What the scenario changes: its levers in words, those that change nothing here and why, and the biggest differences from business as usual. */
export const leversSection = (context: ReportContext): readonly Block[] => {
  const { scenario } = context.run.manifest;
  if (scenario.levers.length === 0) {
    return [
      {
        kind: 'note',
        id: 'no-levers',
        tone: 'method',
        title: 'Business as usual',
        text: 'No levers. This is what is likely if nothing changes.',
      },
    ];
  }
  const sentences = scenario.levers.map(
    (setting): Block => ({ kind: 'sentence', id: `lever-${setting.leverId}`, parts: [{ text: describeLever(setting) }] }),
  );
  const inert = inertLevers(scenario, context.baseline).map(
    ({ leverId, settingId, reason }): Block => ({
      kind: 'note',
      id: `inert-${leverId}${settingId === null ? '' : `-${settingId}`}`,
      tone: 'inert',
      title: `No effect here: ${inertTitle(leverId, settingId)}`,
      text: reason,
    }),
  );
  return [{ kind: 'heading', level: 2, text: 'What the scenario changes' }, ...sentences, ...inert, ...differenceBlocks(context)];
};

const inertTitle = (leverId: string, settingId: string | null): string => {
  const lever = findLever(leverId);
  const setting = lever?.settings.find((definition) => definition.id === settingId);
  return setting === undefined ? (lever?.label ?? leverId) : setting.label.charAt(0).toLowerCase() + setting.label.slice(1);
};

const differenceBlocks = (context: ReportContext): Block[] => {
  const { businessAsUsual, run, baseline, year } = context;
  if (businessAsUsual === undefined) return [];
  const comparison = compareScenarios(businessAsUsual, run, { baseline, years: [year], metricIds: COMPARED });
  const trainees = new Set(baseline.roles.flatMap((role) => (role.recruitment === 'programme' ? [role.id] : [])));
  const local = comparison.differences.filter(
    ({ key }) => key.place === context.systemId && (key.scope === 'nhs' || key.scope === 'none' || key.scope === 'all'),
  );
  const rows = varied(
    local.filter((difference) => isHeadlineScope(difference) && (difference.metricId === 'trainees' || !trainees.has(difference.key.role))),
  ).slice(0, SHOWN);
  if (rows.length === 0) {
    const text = `No figure for ${context.name} in ${context.yearName} differs from business as usual.`;
    return [{ kind: 'note', id: 'no-difference', tone: 'inert', title: 'No difference', text }];
  }
  const luck = comparison.sameLuck ? [] : ['The two runs did not meet the same luck, so part of every difference is chance.'];
  return [
    {
      kind: 'table',
      id: 'differences',
      title: `Biggest differences from business as usual, ${context.yearName}`,
      columns: [
        { id: 'before', label: 'With no change', unit: '', align: 'right', decimals: 1, heat: 'none' },
        { id: 'after', label: 'Scenario', unit: '', align: 'right', decimals: 1, heat: 'none' },
        { id: 'change', label: 'Change', unit: '', align: 'right', decimals: 1, heat: 'none' },
        { id: 'verdict', label: 'For staff', unit: '', align: 'left', decimals: 0, heat: 'none' },
      ],
      rows: [
        ...comparison.chances.filter(({ place }) => place === context.systemId).map(chanceRow),
        ...rows.map((row) => differenceRow(row, context)),
      ],
      notes: luck,
    },
  ];
};

/** At most a few rows of each metric, so that one does not fill the table. */
const varied = (differences: readonly Difference[]): readonly Difference[] => {
  const seen = new Map<string, number>();
  return differences.filter(({ metricId }) => {
    const count = (seen.get(metricId) ?? 0) + 1;
    seen.set(metricId, count);
    return count <= SHOWN_OF_ONE_METRIC;
  });
};

/** Demand rows of the headline scope; rows about people and capacity as they are. */
const isHeadlineScope = ({ metricId, key }: Difference): boolean => key.scope !== 'all' || WORK_METRICS.has(metricId);

const WORK_METRICS = new Set(['required-fte', 'gap', 'coverage', 'load', 'travel-hours', 'governance-unmet']);
const COMPARED = [
  'fte',
  'gap',
  'load',
  'mean-wait',
  'share-within-standard',
  'waiting-over-standard',
  'unmet',
  'proactive-share',
  'trainees',
  'travel-hours',
  'governance-unmet',
];

const differenceRow = ({ metricId, label, key, unit, before, after, difference, verdict }: Difference, { baseline }: ReportContext) => {
  const role =
    baseline.roles.find(({ id }) => id === key.role)?.pluralLabel ?? baseline.pools.find(({ id }) => id === key.role)?.pluralLabel;
  const line = baseline.lines.find(({ id }) => id === key.line)?.label;
  const basis = key.basis === 'need' && WORK_METRICS.has(metricId) ? 'all need' : undefined;
  const about = [role, line, basis].filter((part) => part !== undefined).join(', ');
  return {
    id: [metricId, key.role, key.line, key.basis, key.scope].join('|'),
    label: about === '' ? label : `${label}: ${about}`,
    cells: [withUnit(before, unit), withUnit(after, unit), formatChange(difference, unit), verdict === 'neither' ? '' : verdict],
  };
};

const chanceRow = ({ id, label, better, before, after, difference }: ChanceDifference) => ({
  id,
  label: `Chance: ${label.charAt(0).toLowerCase()}${label.slice(1)}, at the end of the year`,
  cells: [
    withUnit(before, 'share'),
    withUnit(after, 'share'),
    formatChange(difference, 'share'),
    difference === 0 ? '' : difference < 0 === (better === 'less') ? 'better' : 'worse',
  ],
});
