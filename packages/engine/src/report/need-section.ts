import { needWaterfall } from '../explain/need-waterfall.ts';
import type { RowQuery } from '../explain/read-cubes.ts';
import type { Scope } from '../metrics/metric.ts';
import type { Block, TableBlock, TableRow } from './blocks.ts';
import { formatNumber, formatPercent } from './format-number.ts';
import { inYear, type ReportContext } from './report-context.ts';

/** Where need goes over the headline year, and how organisations fare. */
export const needSection = (context: ReportContext): readonly Block[] => {
  const blocks = [...waterfallBlocks(context), ...proactiveSentence(context), ...organisationTable(context)];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Need and who it reaches' }, ...blocks];
};

const waterfallBlocks = (context: ReportContext): Block[] => {
  const waterfall = needWaterfall(context.run.cubes, {
    place: context.systemId,
    scope: 'nhs',
    from: context.yearStart,
    to: context.yearStart + 11,
  });
  if (waterfall === undefined) return [];
  const bar = (id: string) => waterfall.bars.find((candidate) => candidate.id === id)?.value ?? 0;
  const need = bar('need');
  const unmet = -(bar('never-referred') + bar('refused') + bar('withdrawn') + bar('crowded-out'));
  const share = need > 0 ? ` (${formatPercent(unmet / need)})` : '';
  return [
    {
      kind: 'waterfall',
      id: 'need',
      title: `Where need goes, ${context.yearName}`,
      sentence: `Of ${formatNumber(need)} cases of need at trusts and boards in ${context.yearName}, ${formatNumber(bar('seen-in-standard'))} are seen in standard, ${formatNumber(-bar('seen-late'))} late, and ${formatNumber(unmet)}${share} are not met.`,
      waterfall,
    },
  ];
};

const proactiveSentence = (context: ReportContext): Block[] => {
  const at = (start: number) => inYear(context, { metricId: 'proactive-share', place: context.systemId, scope: 'nhs' }, start).now;
  const first = at(context.firstYearStart);
  const now = at(context.yearStart);
  if (first === undefined || now === undefined) return [];
  const same = formatPercent(first.value) === formatPercent(now.value);
  const text = same
    ? `Proactive lines take ${formatPercent(now.value)} of clinical time on completed work, in ${context.yearName} as in ${context.firstYearName}.`
    : `Proactive lines take ${formatPercent(now.value)} of clinical time on completed work in ${context.yearName}, ${formatPercent(first.value)} in ${context.firstYearName}.`;
  return [{ kind: 'sentence', id: 'proactive', parts: [{ text }] }];
};

const SCOPE_OF_SECTOR: Readonly<Record<string, Scope>> = {
  'nhs-trust': 'nhs',
  icb: 'nhs',
  'primary-care': 'nhs+primary',
  'social-care': 'all',
};

const organisationTable = (context: ReportContext): TableBlock[] => {
  const organisations = context.baseline.organisations.filter((organisation) => organisation.systemId === context.systemId);
  const rows = organisations.flatMap((organisation): TableRow[] => {
    const scope = SCOPE_OF_SECTOR[organisation.sector] ?? 'nhs';
    const value = (query: Omit<RowQuery, 'place' | 'scope'>): number | null =>
      inYear(context, { ...query, place: organisation.id, scope }).now?.value ?? null;
    const unmet = value({ metricId: 'unmet', line: 'all' });
    const within = value({ metricId: 'share-within-standard', role: 'all', line: 'all' });
    const access = value({ metricId: 'access', line: 'all' });
    if (unmet === null) return [];
    return [
      {
        id: organisation.id,
        label: organisation.name,
        cells: [
          organisation.heads,
          value({ metricId: 'mean-wait', role: 'doctor', line: 'all' }),
          value({ metricId: 'mean-wait', role: 'nurse', line: 'all' }),
          within === null ? null : within * 100,
          organisation.heads > 0 ? (unmet / organisation.heads) * 1000 : null,
          access === null ? null : access * 100,
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  const right = { align: 'right', decimals: 0 } as const;
  return [
    {
      kind: 'table',
      id: 'organisations',
      title: `Organisations, ${context.yearName}`,
      columns: [
        { id: 'heads', label: 'Staff', unit: 'people', ...right, heat: 'none' },
        { id: 'doctor-wait', label: 'Doctor wait', unit: 'working days', ...right, heat: 'higher-is-worse' },
        { id: 'nurse-wait', label: 'Nurse wait', unit: 'working days', ...right, heat: 'higher-is-worse' },
        { id: 'within', label: 'Seen in standard', unit: '%', ...right, heat: 'lower-is-worse' },
        { id: 'unmet', label: 'Unmet need per 1,000 staff', unit: 'cases a year', ...right, heat: 'higher-is-worse' },
        { id: 'access', label: 'Access', unit: '%', ...right, heat: 'lower-is-worse' },
      ],
      rows,
      notes: [
        'Access is the part of need that is expressed, relative to a trust with its own on-site service. Figures for primary and social care rest on judgement and are outside the headline.',
        'Not for judging the performance of teams or people: staffing is allocated, and waits follow from it.',
      ],
    },
  ];
};
