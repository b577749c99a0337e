import { england } from '../../packages/engine/src/england.ts';
import { simulatePeople } from '../../packages/engine/src/simulate/simulate.ts';
import {
  compiled,
  constantHazard,
  scenarioOf,
  withoutNationalFlows,
  withParameters,
  withService,
} from '../../packages/engine/src/testing/small-baseline.ts';

const SERVICE = 'oh-RH5';
const DRAWS = 100_000;
const SYSTEMS = 2000;
const FORECAST_DRAWS = 4000;

/** The long proofs of chance: three specialists at 100,000 draws, and forecasts of 2,000 small systems checked against futures of their own. */
export const uncertaintyEvidence = (): unknown => ({ threeSpecialists: threeSpecialists(), smallSystems: smallSystems() });

const survivors = (heads: number, posts: number, hazard: number, years: number) => {
  const baseline = withParameters(
    withService(withoutNationalFlows(england()), SERVICE, {
      heads: { specialist: heads },
      posts: { specialist: posts },
      traineeMonths: [],
    }),
    constantHazard('specialist', hazard),
  );
  const model = compiled(scenarioOf(['QSL'], { horizonYears: years }), baseline);
  const cell = model.cells.findIndex(({ id }) => id === `${SERVICE}|specialist`);
  return (seed: number, draw: number) =>
    simulatePeople(model, { mode: 'sampled', seed, draw }).heads.subarray(cell * model.months, (cell + 1) * model.months);
};

/** None left after 5 and 10 years, of three who leave at an annual probability of 9%, and at a hazard of 9%: (1 - S^5)^3 and (1 - S^10)^3. */
const threeSpecialists = () =>
  [
    { what: 'annual exit probability 0.09', hazard: -Math.log(0.91) },
    { what: 'hazard 0.09', hazard: 0.09 },
  ].flatMap(({ what, hazard }) => {
    const headsOf = survivors(3, 0, hazard, 10);
    const none = [0, 0];
    for (let draw = 0; draw < DRAWS; draw++) {
      const heads = headsOf(7, draw);
      [59, 119].forEach((month, at) => {
        if (heads[month] === 0) none[at] = (none[at] as number) + 1;
      });
    }
    return [5, 10].map((years, at) => {
      const expected = (1 - Math.exp(-hazard * years)) ** 3;
      const found = (none[at] as number) / DRAWS;
      const standardError = Math.sqrt((expected * (1 - expected)) / DRAWS);
      return {
        what,
        years,
        draws: DRAWS,
        expected,
        found,
        standardErrorsOff: Math.round(((found - expected) / standardError) * 100) / 100,
      };
    });
  });

/**
 * 2,000 systems of 1 to 10 specialists at the shipped schedule of ages: specialists in post after ten years, forecast from 4,000 futures, against one future drawn
 * with another seed. Randomised probability integral transform in 20 cells by chi-square, and how often the 80% interval holds the outcome.
 */
const smallSystems = () => {
  const cells = new Array<number>(20).fill(0);
  let inside = 0;
  for (let size = 1; size <= 10; size++) {
    const headsOf = survivorsAsShipped(size);
    const forecast = Array.from({ length: FORECAST_DRAWS }, (_, draw) => headsOf(11, draw)).sort((a, b) => a - b);
    const [low, high] = [forecast[Math.floor(0.1 * FORECAST_DRAWS)] as number, forecast[Math.ceil(0.9 * FORECAST_DRAWS) - 1] as number];
    for (let system = 0; system < SYSTEMS / 10; system++) {
      const outcome = headsOf(12, system);
      const below = forecast.filter((value) => value < outcome).length;
      const equal = forecast.filter((value) => value === outcome).length;
      // a fixed low-discrepancy sequence spreads ties: the golden ratio
      const spread = (system * 0.6180339887498949 + size * 0.37) % 1;
      const transform = (below + spread * equal) / FORECAST_DRAWS;
      const cell = Math.min(19, Math.floor(transform * 20));
      cells[cell] = (cells[cell] as number) + 1;
      if (outcome >= low && outcome <= high) inside++;
    }
  }
  const each = SYSTEMS / 20;
  const chiSquare = cells.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
  // chi-square with 19 degrees of freedom: 43.82 is passed with probability 0.001 (tables)
  return {
    systems: SYSTEMS,
    forecastDraws: FORECAST_DRAWS,
    chiSquare,
    limitAtP001: 43.82,
    uniform: chiSquare < 43.82,
    insideEightyPercent: inside / SYSTEMS,
  };
};

const survivorsAsShipped = (heads: number) => {
  const baseline = withService(england(), SERVICE, { heads: { specialist: heads }, posts: { specialist: heads + 1 }, traineeMonths: [] });
  const model = compiled(scenarioOf(['QSL'], { horizonYears: 10 }), baseline);
  const cell = model.cells.findIndex(({ id }) => id === `${SERVICE}|specialist`);
  return (seed: number, draw: number): number =>
    simulatePeople(model, { mode: 'sampled', seed, draw }).heads[cell * model.months + model.months - 1] as number;
};
