import { axisThrough, type BreakEvenAxis, formatNumber } from '@ohsim/documents/charts';
import { type Baseline, isTable, OUTCOMES, type Outcome, type ScalarParameter } from '@ohsim/engine';

/** Inputs worth mapping: prices, distance, labour market, volume. Access of each kind of service is settled and not among them. */
const INPUTS: Readonly<Record<string, string>> = {
  'contract.independent.pricePerHead': 'Provider price per head',
  'market.providerAttractiveness': 'Provider attractiveness',
  'travel.speedKmh': 'Driving speed',
  'policy.remoteShareAdded': 'Remote contacts added',
  'demand.growthPerYear': 'Headcount growth',
  'market.specialist.hiresPerYear': 'Specialists on the market',
  'market.turnoverPerYear': 'Turnover of the market',
  'delivery.ownDoctorHeads': 'Heads for an own doctor',
  'cost.overheadUplift': 'Overheads',
  'contract.nhs.margin': 'Margin of an NHS contract',
};

/** Inputs of the list that the baseline has, with a range, under short names. */
export const mapInputs = (baseline: Baseline): ScalarParameter[] =>
  Object.entries(INPUTS).flatMap(([id, label]) => {
    const parameter = baseline.parameters.find((each) => each.id === id);
    return parameter === undefined || isTable(parameter) || !(parameter.high > parameter.low) ? [] : [{ ...parameter, label }];
  });

/** Outcomes that can be mapped: read from the run, with a better and a worse. */
export const MAP_OUTCOMES: readonly Outcome[] = OUTCOMES.filter(({ row, better }) => row !== undefined && better !== 'neither');

/** An input over its plausible range, with today's value among its values. */
export const axisOf = ({ label, unit, low, high, value }: ScalarParameter, count: number): BreakEvenAxis => ({
  label,
  unit: unit.startsWith('share') ? unit.replace('share', '%') : unit,
  values: axisThrough([low, value, high], count),
  decimals: 0,
  current: value,
});

/** A value of an input, short enough for a table head. */
export function inputText(value: number, unit: string): string {
  if (unit.startsWith('%')) return `${formatNumber(value * 100, Number.isInteger(Number((value * 100).toFixed(6))) ? 0 : 1)}%`;
  const size = Math.abs(value);
  const text = formatNumber(value, size >= 20 || Number.isInteger(value) ? 0 : size >= 2 ? 1 : 2);
  return unit.startsWith('£') ? `£${text}` : text;
}
