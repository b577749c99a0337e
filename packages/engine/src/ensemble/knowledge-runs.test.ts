import { describe, expect, it } from 'vitest';
import { compileDraw, compileModel } from '../compile/compile-model.ts';
import { england } from '../england.ts';
import { simulate } from '../simulate/simulate.ts';
import { scenarioOf } from '../testing/small-baseline.ts';
import type { RunOptions, RunOutput } from './run-output.ts';
import { runScenario } from './run-scenario.ts';
import { type ActiveRun, startRun } from './start-run.ts';

const scenario = scenarioOf(['QSL'], { horizonYears: 6 });
const runOf = (options: Partial<RunOptions>): RunOutput => {
  const result = runScenario(scenario, england(), { mode: 'sampled', seed: 1, draws: 24, knowledge: true, ...options });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('; '));
  return result.value;
};
const started = (draws: number): ActiveRun => {
  const result = startRun(scenario, england(), { mode: 'sampled', seed: 1, draws, knowledge: true });
  if (!result.ok) throw new Error('does not start');
  return result.value;
};
const figure = (output: RunOutput, id: string) => output.headline.find((each) => each.id === id);

describe('runs with drawn parameters', () => {
  it('are wider than chance alone where the need is not known, and have the mean of the draws', () => {
    const chance = runOf({ knowledge: false });
    const both = runOf({});
    expect(figure(chance, 'need')?.low).toBe(figure(chance, 'need')?.high);
    expect((figure(both, 'need')?.high as number) / (figure(both, 'need')?.low as number)).toBeGreaterThan(1.1);
    expect(both.manifest.settings).toMatchObject({ sampler: 'sobol', draws: 24 });
    expect(both.manifest.runId).not.toBe(chance.manifest.runId);
  });

  it('on the mean path differ by knowledge alone and say nothing about chance', () => {
    const knowledge = runOf({ mode: 'expected' });
    expect(knowledge.chances).toEqual([]);
    expect(figure(knowledge, 'specialists-in-post')?.high).toBeGreaterThan(figure(knowledge, 'specialists-in-post')?.low as number);
  });

  it('do not depend on who simulates which future', () => {
    const whole = runOf({});
    const [mine, other] = [started(24), started(24)];
    const late = new Map(Array.from({ length: 24 }, (_, at) => 23 - at).map((draw) => [draw, other.future(draw, 0)]));
    while (mine.done < mine.total) mine.absorb(late.get(mine.due.draw) as never);
    expect(mine.output()).toEqual(whole);
  });

  it('begin with the draws of a shorter run', () => {
    expect(started(24).future(17, 0).sample).toEqual(started(200).future(17, 0).sample);
  });

  it('stop at the first block of draws that is precise enough', () => {
    const output = runOf({ draws: 1000, precision: 0.5 });
    expect(output.manifest).toMatchObject({ drawsDone: 128, partial: false });
  });
});

describe('a draw of nothing', () => {
  it('compiles to the same bits', () => {
    const compiled = compileModel(scenario, england());
    if (!compiled.ok) throw new Error('does not compile');
    const plain = simulate(compiled.value, { mode: 'expected', seed: 0, draw: 0 });
    const drawn = simulate(compileDraw(compiled.value, []), { mode: 'expected', seed: 0, draw: 0 });
    expect(drawn.people.heads).toEqual(plain.people.heads);
    expect(drawn.service.classList).toEqual(plain.service.classList);
  });
});
