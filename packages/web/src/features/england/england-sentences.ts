import { formatNumber } from '@ohsim/documents/charts';
import type { TextPart } from '@ohsim/engine';
import type { FocusYear } from '../focus-years.ts';
import { type EnglandFigure, type EnglandRows, overYear } from './england-figures.ts';
import type { MapMetric } from './map-metrics.ts';

interface SentenceInput {
  readonly rows: EnglandRows;
  readonly figures: readonly EnglandFigure[];
  readonly metric: MapMetric;
  readonly focus: FocusYear;
  /** Whether the rows are means over futures. */
  readonly sampled: boolean;
}

/** Three sentences that sum England up, computed from the results that are there. Those whose results are not there yet are left out. */
export function englandSentences(input: SentenceInput): (readonly TextPart[])[] {
  const known = input.figures.filter((figure) => Number.isFinite(figure.value));
  const whole = known.length === input.figures.length && known.length > 0;
  return [specialists(input), whole ? spread(input, known) : undefined, whole ? worst(input, known) : undefined].filter(
    (sentence) => sentence !== undefined,
  );
}

/** England as the sum of its systems; the sum is of means, so no range is claimed. */
function specialists({ rows, figures, focus, sampled }: SentenceInput): readonly TextPart[] | undefined {
  const total = (id: string): number =>
    figures.reduce((sum, { systemId }) => sum + overYear(rows.get(systemId)?.[id]?.value ?? [], 'mean', focus), 0);
  const [inPost, required] = [total('specialist-fte'), total('specialist-required')];
  if (!Number.isFinite(inPost) || !Number.isFinite(required)) return undefined;
  return [
    { text: 'England is likely to have ' },
    { text: `${formatNumber(inPost, 1)} FTE specialist doctors`, strong: true },
    { text: ` in ${focus.financial} against ` },
    { text: `${formatNumber(required, 1)} needed`, strong: true },
    { text: `: the ${figures.length} ICSs added up, ${sampled ? 'average of the futures drawn' : 'with typical luck'}.` },
  ];
}

function spread({ metric, figures, focus }: SentenceInput, known: readonly EnglandFigure[]): readonly TextPart[] {
  const count = (test: (value: number) => boolean): number => known.filter((figure) => test(figure.value)).length;
  const of = `of ${figures.length} ICSs`;
  if (metric.id === 'chance') {
    const half = count((value) => value > 50);
    return [
      { text: 'In ' },
      { text: `${count((value) => value >= 25)} ${of}`, strong: true },
      {
        text: ` the chance of at least one month with no specialist by March ${focus.year} is 1 in 4 or more; in ${half} it is over half.`,
      },
    ];
  }
  if (metric.id === 'gap') {
    return [
      { text: 'In ' },
      { text: `${count((value) => value > 0.05)} ${of}`, strong: true },
      { text: ' fewer specialists are at work than the demand expressed asks for.' },
    ];
  }
  const values = known.map((figure) => figure.value).sort((a, b) => a - b);
  const [low, high] = [values[Math.floor(known.length * 0.1)] ?? 0, values[Math.ceil(known.length * 0.9) - 1] ?? 0];
  return [
    { text: 'Four in five ICSs lie between ' },
    { text: `${metric.short(low)} and ${metric.spoken(high)}`, strong: true },
    { text: `; the least is ${metric.short(values[0] ?? 0)}, the most ${metric.short(values.at(-1) ?? 0)}.` },
  ];
}

function worst({ metric }: SentenceInput, known: readonly EnglandFigure[]): readonly TextPart[] {
  const sign = metric.worse === 'higher' ? -1 : 1;
  const ranked = [...known].sort((a, b) => sign * (a.value - b.value));
  const first = ranked[0];
  const middle = ((ranked[Math.floor((ranked.length - 1) / 2)]?.value ?? 0) + (ranked[Math.ceil((ranked.length - 1) / 2)]?.value ?? 0)) / 2;
  const subject =
    metric.id === 'chance' ? 'The chance is highest in ' : metric.worse === 'higher' ? 'It is highest in ' : 'It is lowest in ';
  return [
    { text: subject },
    { text: `${first?.name ?? ''}, ${metric.spoken(first?.value ?? 0)}`, strong: true },
    { text: `; the middle ICS has ${metric.spoken(middle)}.` },
  ];
}
