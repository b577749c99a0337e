/** What a worker in Chromium runs: a moved slider of the median ICS again and again, as the page's worker does for each move. */

import { MEDIAN } from './scenarios.ts';
import { slider } from './slide.ts';
import { timed } from './timed.ts';

const move = slider(MEDIAN);

globalThis.onmessage = async () => postMessage(await timed(move));
