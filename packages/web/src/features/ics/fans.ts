import { type Cube, type FanState, referencedRow, type SeriesRuns, seriesFan } from '@ohsim/documents/charts';
import type { RowReference, SeriesBlock } from '@ohsim/engine';
import { overYear } from '../england/england-figures.ts';
import type { FocusYear } from '../focus-years.ts';
import { areFuturesFresh, type RunState, shownRun } from './run-state.ts';

interface FanInput {
  readonly block: SeriesBlock;
  readonly state: RunState;
  readonly withChance: boolean;
  readonly focus: FocusYear;
  /** What is measured, with its unit: "Specialists in post, FTE". */
  readonly measure: string;
  readonly hue: FanState['hue'];
  readonly decimals: number;
}

/** Fan of a series block out of what the engine has so far: the line of the shown run, bands of the futures, business as usual behind it. */
export function icsFan(input: FanInput): FanState | undefined {
  const { block, state, withChance, focus, measure, hue, decimals } = input;
  const shown = shownRun(state, withChance);
  if (shown === undefined) return undefined;
  const alone = state.wanted === state.businessAsUsual;
  const futures = withChance ? state.futures : undefined;
  const runs: SeriesRuns = {
    scenario: shown.run.cubes,
    bands: futures?.output.cubes ?? [],
    ...(shown.usual === undefined ? {} : { businessAsUsual: shown.usual.cubes }),
  };
  const value = focusValue(shown.run.cubes, block, focus);
  return seriesFan(block, runs, {
    subtitle: `${measure}. ${lineWords(state, withChance)}`,
    decimals,
    hue,
    targetStyle: hue === 'people' ? 'required' : 'standard',
    names: {
      scenario: alone ? (hue === 'people' ? 'In post' : 'Mean wait') : 'Your scenario',
      target: hue === 'people' ? 'Required' : 'Standard',
      'business-as-usual': 'Business as usual',
    },
    focus: Number.isFinite(value) ? { at: focus.first + 6, value } : undefined,
    ...(futures === undefined || areFuturesFresh(state) ? {} : { bandsAreOld: true }),
  });
}

/** The shown run's own line in the focus year: the mean of its months, as in the strip. */
export function focusValue(cubes: readonly Cube[], block: SeriesBlock, focus: FocusYear): number {
  const own = block.lines.find((line) => line.run === 'scenario' && line.part !== 'required' && line.part !== 'standard');
  return own === undefined || 'constant' in own.source ? Number.NaN : yearMean(cubes, own.source, focus);
}

/** The target of a block in the focus year. */
export function targetValue(cubes: readonly Cube[], block: SeriesBlock, focus: FocusYear): number {
  const target = block.lines.find((line) => line.part === 'required' || line.part === 'standard');
  if (target === undefined) return Number.NaN;
  return 'constant' in target.source ? target.source.constant : yearMean(cubes, target.source, focus);
}

function yearMean(cubes: readonly Cube[], reference: RowReference, focus: FocusYear): number {
  const values = referencedRow(cubes, reference, ['mean', 'value']);
  return values === undefined ? Number.NaN : overYear(values, 'mean', focus);
}

/** What the line and the bands are. */
function lineWords(state: RunState, withChance: boolean): string {
  if (!withChance) return 'Typical luck';
  const { futures } = state;
  if (futures === undefined) return 'Line: typical luck; futures are on their way';
  const { drawsDone, partial, settings } = futures.output.manifest;
  if (!areFuturesFresh(state)) return 'Line: typical luck; paler bands are those of the last setting';
  if (partial) return `Line: typical luck; bands: 50% and 80% of the first ${drawsDone} futures`;
  const differ = settings.sampler === 'chance' ? '' : ' that differ by chance and by assumptions drawn within their ranges';
  return `Line: mean of ${drawsDone} futures${differ}; bands: 50% and 80% of them`;
}
