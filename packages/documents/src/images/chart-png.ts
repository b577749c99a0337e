import { chartSvg, type PictureSize } from './chart-svg.ts';
import { svgPng } from './svg-png.ts';

export type { PictureSize } from './chart-svg.ts';

/** PNG of a plain ECharts option of the given size in CSS pixels. Same option, same bytes. */
export const chartPng = (option: Record<string, unknown>, size: PictureSize): Promise<Uint8Array> => svgPng(chartSvg(option, size));
