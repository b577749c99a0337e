import { chooseColumns, WAIT_TABLE, waitProbability, waitProbabilityWithSlope } from './queue-table.ts';

/** Utilisation is held this far below 1, so that L(rho) stays finite; completions at the cap lack 1e-12 of capacity. */
const HIGHEST_RHO = 1 - 1e-12;
/** Fewer clients than this are not served: arithmetic on them would lose its relative accuracy. */
const NOBODY = 1e-100;
/** Of rho: the last step of the iteration. What is left after it is of second order, below 1e-10 even across a node of the table. */
const STEP_TOLERANCE = 1e-7;
const MOST_ITERATIONS = 100;
/** A search does not start lower: C is steep there. */
const LEAST_START = 1e-6;

/**
 * Where an equation keeps its numbers: c, served, waitingFactor and offered; rho, where the search starts and then the root; and then C(c, rho). An array, because
 * V8 makes an object of every number that is an argument of a call that is not inlined.
 */
export const SERVERS = 0;
export const SERVED = 1;
export const WAITING_FACTOR = 2;
export const OFFERED = 3;
export const RHO = 4;
export const WAIT_PROBABILITY = 5;
export const EQUATION_LENGTH = 6;

/** [C, dC/drho] of the last look-up. */
const probability = new Float64Array(2);

/**
 * Root in rho of served rho (1 - rho) + waitingFactor rho C(c, rho) - offered (1 - rho): the step's equation times (1 - rho), which removes the
 * pole at 1. Each iteration solves the quadratic that remains when C is replaced by its tangent, exact within a cell of the table: a root found in the cell it
 * was looked for from is the root. Others are kept inside a bracket, halved when they would leave (as in Press et al., Numerical Recipes, rtsafe). The root is
 * unique because L rises with rho.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: inner loop, see above
export function solveUtilisation(equation: Float64Array): void {
  const c = equation[SERVERS] as number;
  const served = equation[SERVED] as number;
  const waitingFactor = equation[WAITING_FACTOR] as number;
  const offered = equation[OFFERED] as number;
  const start = equation[RHO] as number;
  if (!(offered > NOBODY)) {
    equation[RHO] = 0;
    equation[WAIT_PROBABILITY] = waitProbability(c, 0);
    return;
  }
  if (!(waitingFactor > 0)) {
    const found = offered < served ? Math.min(offered / served, HIGHEST_RHO) : HIGHEST_RHO;
    equation[RHO] = found;
    equation[WAIT_PROBABILITY] = waitProbability(c, found);
    return;
  }
  const { values, weights, columns, floor, seam, floorRoot, lowCells, lowDensity, highDensity } = WAIT_TABLE;
  const inTable = c <= WAIT_TABLE.lastServers;
  if (inTable && weights[0] !== c) chooseColumns(c);
  const w0 = weights[1] as number;
  const w1 = weights[2] as number;
  const w2 = weights[3] as number;
  const w3 = weights[4] as number;
  const column = WAIT_TABLE.column[0] as number;
  let node = -1;
  let left = 0;
  let rise = 0;
  let low = 0;
  let high = 1;
  let rho = start > LEAST_START && start < 1 ? start : offered / (offered + served);
  for (let i = 0; i < MOST_ITERATIONS; i++) {
    let wait: number;
    let slope: number;
    // the look-up of queue-table.ts where it stands, to the bit; a cell already read is not read again
    if (inTable && rho >= floor && rho < 1) {
      const root = rho >= seam ? 0 : Math.sqrt(Math.sqrt(rho));
      const position = rho >= seam ? (rho - seam) * highDensity : (root - floorRoot) * lowDensity;
      const density = rho >= seam ? highDensity : (lowDensity * root) / (4 * rho);
      const cell = position | 0;
      const nodeNow = rho >= seam ? lowCells + cell : cell;
      if (nodeNow !== node) {
        node = nodeNow;
        const at = node * columns + column;
        const next = at + columns;
        left =
          w0 * (values[at] as number) + w1 * (values[at + 1] as number) + w2 * (values[at + 2] as number) + w3 * (values[at + 3] as number);
        const right =
          w0 * (values[next] as number) +
          w1 * (values[next + 1] as number) +
          w2 * (values[next + 2] as number) +
          w3 * (values[next + 3] as number);
        rise = right - left;
      }
      wait = waitingFactor * (left + (position - cell) * rise);
      slope = waitingFactor * (rise * density);
    } else {
      node = -1;
      waitProbabilityWithSlope(c, rho, probability);
      wait = waitingFactor * (probability[0] as number);
      slope = waitingFactor * (probability[1] as number);
    }
    if (rho * (served * (1 - rho) + wait) < offered * (1 - rho)) low = rho;
    else high = rho;
    const a = slope - served;
    const b = served + offered + wait - slope * rho;
    const root = Math.sqrt(b * b + 4 * a * offered);
    const next = b > 0 ? (2 * offered) / (b + root) : (root - b) / (2 * a);
    const position = (next - seam) * highDensity;
    // straight between the nodes of this cell, so there is nothing left to correct: half of the iterations are saved
    if (node >= lowCells && position >= 0 && next < HIGHEST_RHO && (position | 0) === node - lowCells) {
      equation[RHO] = next;
      equation[WAIT_PROBABILITY] = left + (position - (position | 0)) * rise;
      return;
    }
    const step = next - rho;
    // before the bracket, which rounding can close on the wrong side of a root already found
    if (Math.abs(step) < STEP_TOLERANCE * next) {
      rho = next;
      break;
    }
    rho = next > low && next < high ? next : 0.5 * (low + high);
  }
  const found = Math.min(rho, HIGHEST_RHO);
  equation[RHO] = found;
  equation[WAIT_PROBABILITY] = waitProbability(c, found);
}
