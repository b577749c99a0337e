import { beforeAll, describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { doubtSentence, firstSentence } from '../report/find-out-sentences.ts';
import { scenarioOf } from '../testing/small-baseline.ts';
import { type FigureDrivers, type FindOutFirst, startFindOut } from './find-out-first.ts';

const scenario = scenarioOf(['QSL'], { horizonYears: 6 });
let found: FindOutFirst;

beforeAll(() => {
  const started = startFindOut(scenario, england(), { seed: 1, draws: 64 });
  if (!started.ok) throw new Error('does not start');
  started.value.advance(64);
  found = started.value.result();
}, 120_000);

const figure = (id: string): FigureDrivers => found.figures.find((each) => each.id === id) as FigureDrivers;
const text = (parts: readonly { readonly text: string }[]) => parts.map((part) => part.text).join('');

describe('what to find out first', () => {
  it('finds no chance in the need, which luck does not touch, and mostly chance in a handful of specialists', () => {
    expect(figure('need').knowledgeShare).toBe(1);
    expect(figure('specialists-in-post').knowledgeShare).toBeLessThan(0.4);
  });

  it('names rates of referral or use for the need, each with the figure at both ends', () => {
    const [first] = figure('need').drivers;
    expect(first?.parameterId).toMatch(/ratePer1000|growthPerYear|startersPerJoiner|shareThroughOh|reviewsPerCase/);
    expect(first?.high.figure).toBeGreaterThan(first?.low.figure as number);
    expect(first?.high.from).toBeGreaterThan(first?.low.upTo as number);
  });

  it('says it in sentences', () => {
    expect(text(doubtSentence(figure('need')))).toMatch(
      /^Need in 2030\/31: .* on average, .* in 8 of 10 futures\. Of that doubt about 0% is chance/,
    );
    expect(text(firstSentence(figure('need')))).toMatch(/^Find out first: /);
    expect(text(firstSentence({ ...figure('need'), drivers: [] }))).toContain('No single number stands out');
  });
});
