import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { boardCubes } from './board-cubes.ts';
import type { Detail } from './run-output.ts';
import { runScenario } from './run-scenario.ts';

test('the board part of a run of every row is the run that keeps the board alone, to the last bit', () => {
  const scenario = businessAsUsual(england(), ['QSL'], { horizonYears: 2 });
  const cubesOf = (detail: Detail) => {
    const run = runScenario(scenario, england(), { mode: 'expected', seed: 0, draws: 1, detail });
    if (!run.ok) throw new Error('the run is refused');
    return run.value.cubes;
  };
  const everything = cubesOf('month');
  expect(boardCubes(everything)).toEqual(cubesOf('board'));
  expect(boardCubes(everything).length).toBeLessThan(everything.length);
});
