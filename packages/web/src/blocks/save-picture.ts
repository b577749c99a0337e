import { type PictureText, pictureSvg } from './picture-svg.ts';
import { saveFile } from './save-file.ts';

/** Times finer than the screen. */
const SCALE = 3;

/** The chart in a frame as standalone SVG; undefined where none is drawn. */
export function pictureIn(
  frame: HTMLElement | null,
  text: PictureText,
): { readonly svg: string; readonly width: number; readonly height: number } | undefined {
  const drawn = frame?.querySelector<SVGSVGElement>('.ohs-chart__canvas svg');
  if (drawn === null || drawn === undefined) return undefined;
  const { width, height } = drawn.getBoundingClientRect();
  const svg = pictureSvg(
    { markup: new XMLSerializer().serializeToString(drawn), width: Math.round(width), height: Math.round(height) },
    text,
  );
  const size = /width="(\d+)" height="(\d+)"/.exec(svg);
  return { svg, width: Number(size?.[1]), height: Number(size?.[2]) };
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
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
