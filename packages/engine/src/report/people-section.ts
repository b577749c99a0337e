import { flowWaterfall } from '../explain/flow-waterfall.ts';
import type { RowQuery } from '../explain/read-cubes.ts';
import type { Block, SeriesBlock, SeriesLine, TableBlock } from './blocks.ts';
import { formatNumber } from './format-number.ts';
import { inYear, type ReportContext, referenceTo } from './report-context.ts';
import { againstRequiredSentence } from './sentences.ts';

/** People in post against required: a chart and a table of every clinical role, and where each role's people come from and go to. */
export const peopleSection = (context: ReportContext): readonly Block[] => {
  const blocks = [...peopleCharts(context), ...peopleTable(context), ...flowWaterfalls(context)];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'People in post and required' }, ...blocks];
};

const fteOf = (context: ReportContext, role: string): RowQuery => ({ metricId: 'fte', place: context.systemId, role });
const requiredOf = (context: ReportContext, role: string): RowQuery => ({
  metricId: 'required-fte',
  place: context.systemId,
  role,
  basis: 'expressed',
});

/** Roles whose number the work requires: clinical ones, trainees apart. */
const requiredRoles = (context: ReportContext) =>
  context.baseline.roles.filter((role) => role.clinical && role.recruitment !== 'programme');

const peopleCharts = (context: ReportContext): SeriesBlock[] =>
  requiredRoles(context).flatMap((role) => {
    const now = inYear(context, fteOf(context, role.id)).now;
    const required = inYear(context, requiredOf(context, role.id)).now;
    if (now === undefined || required === undefined) return [];
    const lines: SeriesLine[] = [
      {
        id: 'required',
        label: 'Required',
        part: 'required',
        run: 'scenario',
        source: referenceTo(requiredOf(context, role.id)),
        bands: false,
      },
      {
        id: 'in-post',
        label: 'In post',
        part: 'in-post',
        run: 'scenario',
        source: referenceTo(fteOf(context, role.id)),
        bands: context.futures > 1,
      },
      ...(context.businessAsUsual === undefined
        ? []
        : [
            {
              id: 'no-change',
              label: 'Business as usual',
              part: 'in-post',
              run: 'business-as-usual',
              source: referenceTo(fteOf(context, role.id)),
              bands: false,
            } as const,
          ]),
    ];
    return [
      {
        kind: 'series',
        id: `people-${role.id}`,
        title: role.pluralLabel,
        unit: 'FTE',
        sentence: againstRequiredSentence(role.pluralLabel, context.yearName, now.value, required.value),
        lines,
        focusMonth: context.yearStart + 11,
      },
    ];
  });

const peopleTable = (context: ReportContext): TableBlock[] => {
  const rows = requiredRoles(context).flatMap((role) => {
    const opening = inYear(context, fteOf(context, role.id), context.firstYearStart).now;
    const now = inYear(context, fteOf(context, role.id)).now;
    const required = inYear(context, requiredOf(context, role.id)).now;
    const need = inYear(context, { ...requiredOf(context, role.id), basis: 'need' }).now;
    if (now === undefined || required === undefined) return [];
    return [
      {
        id: role.id,
        label: role.pluralLabel,
        cells: [opening?.value ?? null, now.value, required.value, required.value - now.value, need?.value ?? null],
      },
    ];
  });
  if (rows.length === 0) return [];
  const column = (id: string, label: string, heat: 'higher-is-worse' | 'none' = 'none') =>
    ({ id, label, unit: 'FTE', align: 'right', decimals: 1, heat }) as const;
  return [
    {
      kind: 'table',
      id: 'people',
      title: `Staff in post and required, ${context.yearName}`,
      columns: [
        column('first', `In post ${context.firstYearName}`),
        column('now', `In post ${context.yearName}`),
        column('required', 'Required'),
        column('gap', 'Gap', 'higher-is-worse'),
        column('required-need', 'Required if all need were expressed'),
      ],
      rows,
      notes: [
        'Required is for the demand expressed, by the role preferred for each task, at target utilisation, with governance and supervision. Trainees give service that is taken off what is required of doctors.',
        'The services also see primary care, social care and neighbours, so the required figures are for all they serve. If all need were expressed, most of it would come from primary and social care.',
      ],
    },
  ];
};

const flowWaterfalls = (context: ReportContext): Block[] =>
  context.baseline.roles.flatMap((role) => {
    const waterfall = flowWaterfall(context.run.cubes, {
      place: context.systemId,
      role: role.id,
      from: context.firstYearStart,
      to: context.yearStart + 11,
    });
    if (waterfall === undefined) return [];
    const [first, last] = [waterfall.bars[0]?.value ?? 0, waterfall.bars[waterfall.bars.length - 1]?.value ?? 0];
    const gains = waterfall.bars.reduce((sum, bar) => sum + (bar.kind === 'change' ? Math.max(0, bar.value) : 0), 0);
    const losses = waterfall.bars.reduce((sum, bar) => sum + (bar.kind === 'change' ? Math.max(0, -bar.value) : 0), 0);
    return [
      {
        kind: 'waterfall',
        id: `flows-${role.id}`,
        title: `${role.pluralLabel}: who comes and goes, to March ${context.year}`,
        sentence: `${role.pluralLabel}: ${formatNumber(first, 1)} people at the start, ${formatNumber(gains, 1)} join and ${formatNumber(losses, 1)} leave by March ${context.year}, which leaves ${formatNumber(last, 1)}${context.futures > 1 ? ' on average' : ''}.`,
        waterfall,
      },
    ];
  });
