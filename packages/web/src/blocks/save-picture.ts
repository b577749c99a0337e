import { elementsSvg } from './elements-svg.ts';
import { type PictureText, pictureSvg } from './picture-svg.ts';
import { saveFile } from './save-file.ts';

/** Times finer than the screen. */
const SCALE = 3;

/** The chart in a frame as standalone SVG: as the chart library drew it, or drawn again from the elements it is made of. Undefined where a table is shown instead. */
export function pictureIn(
  frame: HTMLElement | null,
  text: PictureText,
): { readonly svg: string; readonly width: number; readonly height: number } | undefined {
  const body = frame?.querySelector<HTMLElement>('.ohs-chart__body');
  if (body === null || body === undefined) return undefined;
  const drawn = body.querySelector<SVGSVGElement>('.ohs-chart__canvas svg');
  const svg = pictureSvg(drawn === null ? elementsSvg(body) : librarySvg(drawn), text);
  const size = /width="(\d+)" height="(\d+)"/.exec(svg);
  return { svg, width: Number(size?.[1]), height: Number(size?.[2]) };
}

function librarySvg(drawn: SVGSVGElement): { readonly markup: string; readonly width: number; readonly height: number } {
  const { width, height } = drawn.getBoundingClientRect();
  return { markup: new XMLSerializer().serializeToString(drawn), width: Math.round(width), height: Math.round(height) };
}

export const saveSvg = (name: string, svg: string): void => saveFile(`${name}.svg`, svg, 'image/svg+xml');

/** Draws the SVG on a canvas and hands it over as PNG. */
export async function savePng(
  name: string,
  picture: { readonly svg: string; readonly width: number; readonly height: number },
): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the picture could not be drawn');
  saveFile(`${name}.png`, blob, 'image/png');
}
