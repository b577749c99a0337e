import { decimalsOf, formatChange, formatNumber, type WaterfallBar, type WaterfallBlock } from '@ohsim/engine';
import { WATERFALL_ROOM, waterfallHeight, waterfallOption } from '../charts/waterfall-option.ts';
import { type WaterfallState, waterfallState } from '../charts/waterfall-state.ts';
import { chartPng } from '../images/chart-png.ts';
import type { PictureBlock } from './word-document.ts';

/** Width of a picture on a portrait page, in CSS pixels: 16.6 cm. */
export const PICTURE_WIDTH = 627;

/** A waterfall as a picture; its alt text names every bar with its number. */
export async function waterfallPicture({ id, title, waterfall }: WaterfallBlock): Promise<PictureBlock> {
  const state = stateOf(title, waterfall.unit, waterfall.bars);
  const size = { width: PICTURE_WIDTH, height: waterfallHeight(state, WATERFALL_ROOM) };
  const bars = waterfall.bars.map(
    ({ label, kind, value }) => `${label} ${kind === 'total' ? formatNumber(value, state.decimals) : formatChange(value, waterfall.unit)}`,
  );
  return {
    kind: 'picture',
    id,
    title: `${title}, ${waterfall.unit}`,
    altText: `Waterfall chart, ${waterfall.unit}: ${bars.join('; ')}.`,
    png: await chartPng(waterfallOption(state, WATERFALL_ROOM), size),
    ...size,
  };
}

const stateOf = (title: string, unit: string, bars: readonly WaterfallBar[]): WaterfallState =>
  waterfallState({
    title,
    subtitle: unit,
    unit,
    decimals: decimalsOf(unit),
    steps: bars.map(({ id, label, kind, value, tone }) => ({ id, label, kind: kind === 'total' ? 'total' : 'step', value, tone })),
  });
