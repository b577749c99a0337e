/**
 * Factor on a change in cost that allows for optimism: additional cost is raised by the bias and a saving is lowered by it (at most to nothing), so that neither
 * flatters the option. HM Treasury Green Book 2026, optimism bias; the treatment of savings is this project's, and the cautious one.
 */
export const costFactor = (change: number, bias: number): number => (change > 0 ? 1 + bias : Math.max(0, 1 - bias));

/** Factor on a benefit that allows for optimism: gains are lowered and losses raised. */
export const gainFactor = (benefit: number, bias: number): number => (benefit > 0 ? Math.max(0, 1 - bias) : 1 + bias);

/** Bias left once a part of it is mitigated: the upper value less mitigation x (upper - lower). */
export const mitigatedBias = (upper: number, lower: number, mitigation: number): number => upper - mitigation * (upper - lower);
