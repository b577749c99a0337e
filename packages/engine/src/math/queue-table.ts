import { erlangC } from './erlang-c.ts';
import { pow } from './pow.ts';

/**
 * Erlang's delay formula as a function of utilisation, tabled for the inner loop: C(c, rho) = erlangC(c, c rho).
 *
 * Servers: columns at every 1/20 of sqrt(c), the scale on which C varies evenly (Halfin & Whitt 1981, Operations Research 29, 567-588:
 * C depends on (1 - rho) sqrt(c)); four-point Lagrange interpolation; C is even in sqrt(c), so column -1 is column 1.
 * Utilisation: linear between nodes, which are even in rho from 1/4 to 1 and even in rho^(1/4) from 2^-14 to 1/4; below, C(2^-14) (rho 2^14)^c,
 * the leading term. Columns are made from exact values when first needed, so that results do not depend on what was asked before.
 */
const STEPS_PER_ROOT = 20;
const LAST_ROOT = 16;
/** Columns -1, 0, 1 ... last + 2. */
const COLUMNS = STEPS_PER_ROOT * LAST_ROOT + 4;
const LOW_CELLS = 96;
const HIGH_CELLS = 256;
const NODES = LOW_CELLS + HIGH_CELLS + 1;
const SEAM = 0.25;
const FLOOR = 6.103515625e-5;
/** FLOOR^(1/4), and cells per unit of rho^(1/4) and of rho. */
const FLOOR_ROOT = Math.sqrt(Math.sqrt(FLOOR));
const LOW_DENSITY = LOW_CELLS / (Math.sqrt(Math.sqrt(SEAM)) - FLOOR_ROOT);
const HIGH_DENSITY = HIGH_CELLS / (1 - SEAM);
/** Servers beyond which utilisation is rescaled to the same (1 - rho) sqrt(c). */
const LAST_SERVERS = LAST_ROOT * LAST_ROOT;
/**
 * Share of a straight line mixed into every column. Interpolation weights of mixed sign leave faults of 1e-22 where C itself is smaller;
 * this keeps the result rising and positive there.
 */
const STRAIGHT = 1e-15;

/** Node by node, the columns of a node side by side. */
const values = new Float64Array(NODES * COLUMNS);
const columnMade = new Uint8Array(COLUMNS);
/** What depends on c alone, kept from the last call, because a month asks for the same c several times: c, then its four weights. */
const lastServers = new Float64Array(5).fill(-1);
const lastColumn = new Int32Array(1);
const pair = new Float64Array(2);

/** The table for the one loop that reads it where it stands (solve-utilisation.ts): a step of a list took 137 ns instead of 171 (22 November 2026). */
export const WAIT_TABLE = {
  values,
  weights: lastServers,
  column: lastColumn,
  columns: COLUMNS,
  lastServers: LAST_SERVERS,
  seam: SEAM,
  floor: FLOOR,
  floorRoot: FLOOR_ROOT,
  lowCells: LOW_CELLS,
  lowDensity: LOW_DENSITY,
  highDensity: HIGH_DENSITY,
} as const;

/**
 * Probability that a client has to wait, for real c >= 0 servers at utilisation rho (held at 0 and 1 outside): rises from 0 to 1 with rho, continuous.
 * Error below 2e-4 for c from 0.1 to 64 (measured 1.0e-4), 5e-4 for smaller c, 3e-4 to c = 256, 3e-3 beyond.
 */
export function waitProbability(c: number, rho: number): number {
  waitProbabilityWithSlope(c, rho, pair);
  return pair[0] as number;
}

/** The same in out[0], with its slope in rho in out[1]. */
export function waitProbabilityWithSlope(c: number, rho: number, out: Float64Array): void {
  if (c > LAST_SERVERS) {
    rescaleBeyondTable(c, rho, out);
  } else if (rho >= 1 || !(rho > 0)) {
    out[0] = rho >= 1 ? 1 : 0;
    out[1] = 0;
  } else {
    if (lastServers[0] !== c) chooseColumns(c);
    if (rho >= SEAM) interpolate(LOW_CELLS, (rho - SEAM) * HIGH_DENSITY, HIGH_DENSITY, out);
    else interpolateLow(c, rho, out);
  }
}

function interpolate(firstNode: number, position: number, density: number, out: Float64Array): void {
  const cell = position | 0;
  const at = (firstNode + cell) * COLUMNS + (lastColumn[0] as number);
  const next = at + COLUMNS;
  const w0 = lastServers[1] as number;
  const w1 = lastServers[2] as number;
  const w2 = lastServers[3] as number;
  const w3 = lastServers[4] as number;
  const left =
    w0 * (values[at] as number) + w1 * (values[at + 1] as number) + w2 * (values[at + 2] as number) + w3 * (values[at + 3] as number);
  const right =
    w0 * (values[next] as number) +
    w1 * (values[next + 1] as number) +
    w2 * (values[next + 2] as number) +
    w3 * (values[next + 3] as number);
  const rise = right - left;
  out[0] = left + (position - cell) * rise;
  out[1] = rise * density;
}

function interpolateLow(c: number, rho: number, out: Float64Array): void {
  if (rho >= FLOOR) {
    const root = Math.sqrt(Math.sqrt(rho));
    interpolate(0, (root - FLOOR_ROOT) * LOW_DENSITY, (LOW_DENSITY * root) / (4 * rho), out);
  } else {
    interpolate(0, 0, 0, out);
    out[0] = (out[0] as number) * pow(rho / FLOOR, c);
    out[1] = ((out[0] as number) * c) / rho;
  }
}

/** The last column at the same (1 - rho) sqrt(c). */
function rescaleBeyondTable(c: number, rho: number, out: Float64Array): void {
  const scale = Math.sqrt(c / LAST_SERVERS);
  waitProbabilityWithSlope(LAST_SERVERS, 1 - (1 - rho) * scale, out);
  out[1] = (out[1] as number) * scale;
}

/** Columns round c, at most `LAST_SERVERS`, and their Lagrange weights: `WAIT_TABLE.column`, `WAIT_TABLE.weights[1]` to `[4]`. */
export function chooseColumns(c: number): void {
  const position = Math.sqrt(Math.max(0, c)) * STEPS_PER_ROOT;
  const column = position | 0;
  for (let i = column; i < column + 4; i++) if (columnMade[i] === 0) makeColumn(i);
  const u = position - column;
  lastServers[0] = c;
  lastServers[1] = (-1 / 6) * u * (u - 1) * (u - 2);
  lastServers[2] = 0.5 * (u + 1) * (u - 1) * (u - 2);
  lastServers[3] = -0.5 * (u + 1) * u * (u - 2);
  lastServers[4] = (1 / 6) * (u + 1) * u * (u - 1);
  lastColumn[0] = column;
}

function makeColumn(index: number): void {
  const root = (index - 1) / STEPS_PER_ROOT;
  const c = root * root;
  for (let node = 0; node < NODES; node++) {
    const exact = c === 0 ? 1 : erlangC(c, c * utilisationAtNode(node));
    values[node * COLUMNS + index] = exact + STRAIGHT * ((node + 1) / NODES - exact);
  }
  columnMade[index] = 1;
}

function utilisationAtNode(node: number): number {
  if (node >= LOW_CELLS) return SEAM + (node - LOW_CELLS) / HIGH_DENSITY;
  const root = FLOOR_ROOT + node / LOW_DENSITY;
  return root * root * root * root;
}
