import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** Dots for each CSS pixel: 240 to the inch, crisp on paper and on dense screens. */
export const PICTURE_SCALE = 2.5;

const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];

/**
 * PNG of an SVG, every text in Arimo, whose letters are as wide as Arial's. The renderer is WebAssembly and brings its own fonts, so that the same SVG
 * gives the same bytes on every machine.
 */
export async function svgPng(svg: string): Promise<Uint8Array> {
  const fontBuffers = await loadedFonts();
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PICTURE_SCALE },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  });
  try {
    const rendered = picture.render();
    const png = rendered.asPng();
    rendered.free();
    return png;
  } finally {
    picture.free();
  }
}

let loading: Promise<Uint8Array[]> | undefined;

/** Loads the renderer and the fonts at the first picture; a second load of the renderer is refused by it. */
function loadedFonts(): Promise<Uint8Array[]> {
  loading ??= (async () => {
    await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return Promise.all(FONTS.map(async (file) => new Uint8Array(await readFile(require.resolve(`@expo-google-fonts/arimo/${file}`)))));
  })();
  return loading;
}
