import type { Baseline, Organisation, ServiceLine } from '../baseline/baseline.ts';
import { pow } from '../math/pow.ts';
import type { CompiledTask } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';

/** Cases of a line that an organisation's staff need, a month, at the start (before season and growth). */
export interface CaseRates {
  (organisation: Organisation, line: number): number;
  /** Share of a line's cases that a task applies to. */
  readonly taskShare: (task: number) => number;
}

/** National means against which local drivers are relative; heads-weighted over the baseline's NHS trusts. */
export interface NationalMeans {
  readonly leaverShare: number;
  readonly sicknessShare: number;
  readonly patientFacingShare: number;
  readonly exposedShare: number;
}

export const nationalMeans = (baseline: Baseline): NationalMeans => {
  const known = meansBy.get(baseline);
  if (known !== undefined) return known;
  const made = workOutMeans(baseline);
  meansBy.set(baseline, made);
  return made;
};

/** A baseline does not change: its means are kept with it. */
const meansBy = new WeakMap<Baseline, NationalMeans>();

const workOutMeans = (baseline: Baseline): NationalMeans => {
  const trusts = baseline.organisations.filter((organisation) => organisation.sector === 'nhs-trust');
  const mean = (pick: (organisation: Organisation) => number | null): number => {
    let heads = 0;
    let sum = 0;
    for (const trust of trusts) {
      const value = pick(trust);
      if (value === null) continue;
      heads += trust.heads;
      sum += trust.heads * value;
    }
    return heads === 0 ? 0 : sum / heads;
  };
  return {
    leaverShare: mean((trust) => trust.leaverShare),
    sicknessShare: mean((trust) => trust.sicknessShare),
    patientFacingShare: mean((trust) => trust.patientFacingShare),
    exposedShare: mean((trust) => trust.exposedShare),
  };
};

/**
 * need = driver x rate / 1000 / 12 (MODEL section 5). The driver is all heads, times the local share relative to England's where the line follows
 * patient-facing or exposed staff; management referrals follow (local sickness / England)^elasticity; pre-placement follows new starters,
 * (leaver share + growth) x starters per joiner.
 */
export const caseRates = (baseline: Baseline, tasks: readonly CompiledTask[], series: ParameterSeries): CaseRates => {
  const means = nationalMeans(baseline);
  const relative = (local: number, national: number): number => (national > 0 ? local / national : 1);
  const driver = (organisation: Organisation, line: ServiceLine): number => {
    if (line.driver === 'patient-facing') return relative(organisation.patientFacingShare, means.patientFacingShare);
    if (line.driver === 'exposed') return relative(organisation.exposedShare, means.exposedShare);
    if (line.driver === 'heads-by-sickness') {
      const local = organisation.sicknessShare ?? means.sicknessShare;
      return pow(relative(local, means.sicknessShare), series.base('demand.sicknessElasticity'));
    }
    if (line.driver === 'new-starters') {
      const leavers = organisation.leaverShare ?? means.leaverShare;
      return (leavers + series.base('demand.growthPerYear')) * series.base(`line.${line.id}.startersPerJoiner`);
    }
    return 1;
  };
  const perThousand = baseline.lines.map(
    (line) => series.base(`line.${line.id}.ratePer1000`) * series.base(`line.${line.id}.shareThroughOh`),
  );
  const rates = (organisation: Organisation, lineNumber: number): number =>
    (organisation.heads * driver(organisation, baseline.lines[lineNumber] as ServiceLine) * (perThousand[lineNumber] as number)) /
    1000 /
    12;
  const shares = tasks.map((task) => series.base(`line.${(baseline.lines[task.line] as ServiceLine).id}.task.${task.taskIndex}.share`));
  return Object.assign(rates, { taskShare: (task: number): number => shares[task] as number });
};
