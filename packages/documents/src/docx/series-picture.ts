import { decimalsOf, formatNumber, type SeriesBlock } from '@ohsim/engine';
import { FAN_ROOM, fanOption } from '../charts/fan-option.ts';
import { type FanLine, type FanState, lastValue } from '../charts/fan-state.ts';
import { type SeriesRuns, seriesFan } from '../charts/series-fan.ts';
import { chartPng } from '../images/chart-png.ts';
import { PICTURE_WIDTH } from './waterfall-picture.ts';
import type { PictureBlock } from './word-document.ts';

const NAMES: Readonly<Record<FanLine['id'], string>> = { scenario: 'This scenario', target: 'Target', 'business-as-usual': 'No change' };

/** A chart over time as a picture, its numbers read from the runs; nothing where a run did not keep the rows. */
export async function seriesPicture(block: SeriesBlock, runs: SeriesRuns): Promise<PictureBlock[]> {
  const waits = block.lines.some(({ part }) => part === 'wait');
  const state = seriesFan(block, runs, {
    subtitle: block.unit,
    decimals: decimalsOf(block.unit),
    hue: waits ? 'waits' : 'people',
    targetStyle: waits ? 'standard' : 'required',
    names: { ...NAMES, target: waits ? 'Standard' : 'Required' },
    focus: undefined,
  });
  if (state === undefined || state.lines.length === 0) return [];
  const size = { width: PICTURE_WIDTH, height: FAN_ROOM.height };
  return [
    {
      kind: 'picture',
      id: block.id,
      title: `${block.title}, ${block.unit}${bandsText(state)}`,
      altText: altText(state),
      png: await chartPng(fanOption(state, FAN_ROOM), size),
      ...size,
    },
  ];
}

const bandsText = ({ bands }: FanState): string => (bands.length === 0 ? '' : '. Shaded: 8 in 10 and 5 in 10 futures');

const altText = ({ lines, unit, decimals }: FanState): string =>
  `Line chart over time, ${unit}: ${lines
    .map(({ name, values }) => `${name} from ${formatNumber(firstValue(values), decimals)} to ${formatNumber(lastValue(values), decimals)}`)
    .join('; ')}.`;

const firstValue = (values: ArrayLike<number>): number => Array.from(values).find(Number.isFinite) ?? Number.NaN;
