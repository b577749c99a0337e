/** What a page in Chromium runs: makes a case, by its place in the list, cut up in a way. */
import { sameBytesCases } from './cases.ts';
import { type CutUp, csvOf } from './cut-ups.ts';

const cases = sameBytesCases();

Object.assign(globalThis, {
  ohsimCsv: (index: number, cutUp: CutUp): string => {
    const { scenario, options } = cases[index]!;
    return csvOf(scenario, options, cutUp);
  },
});
