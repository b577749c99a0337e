/** Functions of the unit cube whose indices are known in closed form. */

/** Ishigami & Homma (1990) with a = 7, b = 0.1: sin x1 + a sin^2 x2 + b x3^4 sin x1, x uniform on (-pi, pi). */
export function ishigami(u: ArrayLike<number>): number {
  const [x1, x2, x3] = [0, 1, 2].map((i) => Math.PI * (2 * (u[i] as number) - 1)) as [number, number, number];
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

const pi4 = Math.PI ** 4;
const v1 = 0.5 * (1 + (0.1 * pi4) / 5) ** 2;
const v2 = 7 ** 2 / 8;
const v13 = 0.1 ** 2 * pi4 ** 2 * (1 / 18 - 1 / 50);
const whole = v1 + v2 + v13;

/** Closed form, Saltelli et al. (2008) Global Sensitivity Analysis: The Primer, section 4.3: 0.3139, 0.4424, 0; 0.5576, 0.4424, 0.2437. */
export const ishigamiIndices = {
  mean: 3.5,
  variance: whole,
  first: [v1 / whole, v2 / whole, 0],
  total: [(v1 + v13) / whole, v2 / whole, v13 / whole],
};

/** Importance of the unknowns of the g-function: 0 matters most, 99 not at all (Saltelli & Sobol' 1995). */
const G = [0, 1, 4.5, 9, 99, 99];

/** Sobol's g-function: product of (|4 u - 2| + a) / (1 + a). */
export function gFunction(u: ArrayLike<number>): number {
  return G.reduce((product, a, i) => (product * (Math.abs(4 * (u[i] as number) - 2) + a)) / (1 + a), 1);
}

const parts = G.map((a) => 1 / (3 * (1 + a) ** 2));
const all = parts.reduce((product, part) => product * (1 + part), 1);

/** Closed form: V_i = 1 / (3 (1 + a_i)^2), V = product (1 + V_i) - 1, total V_i = V_i product over the others (1 + V_j). */
export const gIndices = {
  mean: 1,
  variance: all - 1,
  first: parts.map((part) => part / (all - 1)),
  total: parts.map((part) => (part * (all / (1 + part))) / (all - 1)),
};
