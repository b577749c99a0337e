/**
 * A change in cost after allowing for optimism: additional cost is raised by the bias and a saving is lowered by it (at most to nothing), so that neither
 * flatters the option. HM Treasury Green Book 2026, optimism bias; the treatment of savings is this project's, and the cautious one.
 */
export const withOptimism = (change: number, bias: number): number => (change > 0 ? change * (1 + bias) : change * Math.max(0, 1 - bias));

/** A benefit after allowing for optimism: gains are lowered and losses raised. */
export const withBenefitOptimism = (benefit: number, bias: number): number =>
  benefit > 0 ? benefit * Math.max(0, 1 - bias) : benefit * (1 + bias);

/** Bias left once a part of it is mitigated: the upper value less mitigation x (upper - lower). */
export const mitigatedBias = (upper: number, lower: number, mitigation: number): number => upper - mitigation * (upper - lower);
