import type { Baseline } from '../../baseline/baseline.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { DeliveryOption } from './delivery-comparison.ts';

/** Month in which the presets begin unless told otherwise: a year after the start. */
const MONTHS_TO_PREPARE = 12;

/** One option for each preset of the baseline, for every trust and board of the scenario, the scenario's levers and assumptions kept; as recorded first. */
export const presetOptions = (
  scenario: Scenario,
  baseline: Baseline,
  modelIds?: readonly string[],
  from = defaultFrom(scenario),
): DeliveryOption[] =>
  baseline.deliveryModels
    .filter(({ id }) => modelIds === undefined || modelIds.includes(id) || id === 'as-recorded')
    .map(({ id, label }) => {
      const { delivery: _, ...rest } = scenario;
      return {
        id,
        label,
        scenario: {
          ...rest,
          name: `${scenario.name}: ${label}`,
          ...(id === 'as-recorded' ? {} : { delivery: [{ modelId: id, organisationIds: 'all' as const, from }] }),
        },
      };
    });

const defaultFrom = ({ startMonth }: Scenario): string => {
  const [year, month] = startMonth.split('-').map(Number) as [number, number];
  const absolute = year * 12 + month - 1 + MONTHS_TO_PREPARE;
  return `${Math.floor(absolute / 12)}-${String((absolute % 12) + 1).padStart(2, '0')}`;
};
