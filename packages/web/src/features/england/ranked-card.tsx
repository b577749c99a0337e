import { formatNumber, type RankedListState, type TableTwin } from '@ohsim/documents/charts';
import { useState } from 'react';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import type { FocusYear } from '../focus-years.ts';
import type { EnglandFigure } from './england-figures.ts';
import type { MapMetric } from './map-metrics.ts';
import { RankedList } from './ranked-list.tsx';

interface RankedCardProps {
  readonly metric: MapMetric;
  readonly focus: FocusYear;
  readonly figures: readonly EnglandFigure[];
  readonly ranking: RankedListState;
  readonly sampled: boolean;
  readonly draws: number;
  readonly linkTo: (systemId: string) => string;
  readonly highlighted: string | undefined;
  readonly onHighlight: (systemId: string) => void;
}

/** Rows shown before "Show all". */
const TOP = 15;

/** Every ICS in order, worst first, with its table twin and CSV. */
export function RankedCard(props: RankedCardProps) {
  const { metric, focus, ranking, sampled, draws, linkTo, highlighted, onHighlight } = props;
  const [all, setAll] = useState(false);
  const shown = all ? ranking : { ...ranking, rows: ranking.rows.slice(0, TOP) };
  const middle = sampled && Number.isFinite(ranking.median) ? ` Dashed line: the middle ICS, ${metric.spoken(ranking.median)}.` : '';
  const bar = sampled ? `Bar: ${metric.rangeTitle}.` : '';
  return (
    <Card
      title={`Ranked, ${metric.worse === 'higher' ? 'highest' : 'lowest'} first`}
      subtitle={`${metric.title}. ${dotWords(metric, sampled, draws)} ${bar}${middle}`}
      id="ranked"
    >
      <ChartFrame sentence={undefined} source={metric.source} name={`${metric.title}, by March ${focus.year}`} twin={rankedTwin(props)}>
        <RankedList
          state={shown}
          format={metric.short}
          formatRange={(row) => rangeWords(metric, row)}
          tick={(value) => formatNumber(value, Number.isInteger(value) ? 0 : 1)}
          columns={[columnTitle(metric), 'Range']}
          showMiddle={sampled}
          linkTo={linkTo}
          highlighted={highlighted}
          onHighlight={onHighlight}
        />
        {ranking.rows.length > TOP ? (
          <button type="button" className="ohs-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Show the first ${TOP} only` : `Show all ${ranking.rows.length}`}
          </button>
        ) : null}
      </ChartFrame>
    </Card>
  );
}

function dotWords(metric: MapMetric, sampled: boolean, draws: number): string {
  if (sampled) return `Dot: ${metric.query === undefined ? 'share' : 'mean'} of ${draws} futures.`;
  return metric.query === undefined ? 'ICSs come as their futures are drawn.' : 'Dot: typical luck.';
}

const columnTitle = (metric: MapMetric): string =>
  ({ chance: 'In 100', gap: 'FTE', 'doctor-wait': 'Days', unmet: 'Cases', within: '%' })[metric.id] ?? '';

function rangeWords(metric: MapMetric, { low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [metric.short(low), metric.short(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** Every ICS in order as a table. */
export function rankedTwin({
  metric,
  focus,
  ranking,
  sampled,
}: Pick<RankedCardProps, 'metric' | 'focus' | 'ranking' | 'sampled'>): TableTwin {
  const unit = metric.legendTitle.toLowerCase().replace('fte', 'FTE');
  return {
    caption: `${metric.title}, by March ${focus.year}`,
    columns: [
      { id: 'ics', label: 'ICS', numeric: false },
      { id: 'rank', label: 'Rank', numeric: true },
      { id: 'value', label: `${metric.title}, ${unit}`, numeric: true },
      ...(sampled
        ? [
            { id: 'low', label: 'Range from', numeric: true },
            { id: 'high', label: 'Range to', numeric: true },
          ]
        : []),
    ],
    rows: ranking.rows.map((row) => [row.name, row.rank, row.value, ...(sampled ? [row.low, row.high] : [])]),
    decimals: metric.decimals,
  };
}
