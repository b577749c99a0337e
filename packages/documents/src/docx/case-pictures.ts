import { type BarsBlock, type DriversBlock, type HistogramBlock, shownPounds, type TornadoBlock, type TornadoRow } from '@ohsim/engine';
import { barsKeyHeight, barsOption } from '../charts/bars-option.ts';
import { barsState } from '../charts/bars-state.ts';
import { driversOption } from '../charts/drivers-option.ts';
import { driversState } from '../charts/drivers-state.ts';
import { FLOATING_ROOM, floatingHeight } from '../charts/floating-bars.ts';
import { histogramOption } from '../charts/histogram-option.ts';
import { histogramState } from '../charts/histogram-state.ts';
import { tornadoOption } from '../charts/tornado-option.ts';
import { tornadoState } from '../charts/tornado-state.ts';
import { chartPng } from '../images/chart-png.ts';
import { shortNumber } from './short-number.ts';
import { PICTURE_WIDTH } from './waterfall-picture.ts';
import type { PictureBlock } from './word-document.ts';

interface Charted {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly alt: string;
}

/** Height of bars and histograms without their key, in CSS pixels. */
const PLOT_HEIGHT = 205;

/** Bars by year as a picture; its alt text is the block's own. */
export function barsPicture(block: BarsBlock): Promise<PictureBlock> {
  const state = barsState(block);
  return picture(block, barsOption(state, PICTURE_WIDTH), PLOT_HEIGHT + barsKeyHeight(state, PICTURE_WIDTH));
}

/** How futures spread, as a picture. */
export const histogramPicture = (block: HistogramBlock): Promise<PictureBlock> => {
  const marks = block.marks.map(({ label, value }) => ({
    value,
    label: value === 0 ? `${label} above ${resultText(0, block.unit)}` : `${label} ${resultText(value, block.unit)}`,
  }));
  return picture(block, histogramOption(histogramState({ ...block, marks })), PLOT_HEIGHT);
};

/** How far inputs move a result, as a picture; its alt text names every bar with both ends. */
export function tornadoPicture(block: TornadoBlock): Promise<PictureBlock> {
  const bars = block.rows.map(tornadoBar);
  const state = tornadoState({ title: block.title, unit: block.unit, base: block.base, bars });
  const ends = state.bars.map(
    ({ label, lowText, highText, atLow, atHigh }) =>
      `${label} from ${resultText(atLow, block.unit)} at ${lowText} to ${resultText(atHigh, block.unit)} at ${highText}`,
  );
  return picture(
    { ...block, alt: `${block.alt} ${ends.join('; ')}.` },
    tornadoOption(state, FLOATING_ROOM),
    floatingHeight(state.bars.length, FLOATING_ROOM),
  );
}

/** An input of a tornado with the ends of its range as text. */
export const tornadoBar = ({ parameterId, label, unit, lowInput, highInput, atLow, atHigh }: TornadoRow) => ({
  id: parameterId,
  label,
  atLow,
  atHigh,
  lowText: inputEnd(lowInput, unit),
  highText: inputEnd(highInput, unit),
});

/** The end of a range without its unit's name: '13%', '£120', '32'. */
const inputEnd = (value: number, unit: string): string => {
  if (/^share/.test(unit)) return `${shortNumber(value * 100)}%`;
  return unit.startsWith('£') ? `£${shortNumber(value)}` : shortNumber(value);
};

/** What adds up to a result, as a picture; its alt text names every bar. */
export function driversPicture(block: DriversBlock): Promise<PictureBlock> {
  const state = driversState(block);
  const steps = state.bars.map(({ label, value }) => `${label} ${resultText(value, block.unit)}`);
  return picture(
    { ...block, alt: `${block.alt} ${steps.join('; ')}.` },
    driversOption(state, FLOATING_ROOM),
    floatingHeight(state.bars.length, FLOATING_ROOM),
  );
}

const resultText = (value: number, unit: string): string => (unit.startsWith('£') ? shownPounds(value) : shortNumber(value));

async function picture({ id, title, unit, alt }: Charted, option: Record<string, unknown>, height: number): Promise<PictureBlock> {
  const size = { width: PICTURE_WIDTH, height };
  const named = title.includes(unit) ? title : `${title}, ${unit}`;
  return { kind: 'picture', id, title: named, altText: alt, png: await chartPng(option, size), ...size };
}
