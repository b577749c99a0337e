import { england } from '../../packages/engine/src/england.ts';
import {
  type Baseline,
  businessAsUsual,
  compareDelivery,
  type DeliveryComparison,
  isTable,
  MODEL_VERSION,
  OUTCOMES,
  type Parameter,
  presetOptions,
} from '../../packages/engine/src/index.ts';

/** Six systems of different shape. */
export const SIX_SYSTEMS = [
  { id: 'QOP', shape: 'large conurbation' },
  { id: 'QOQ', shape: 'rural, 95 km from end to end' },
  { id: 'QUY', shape: 'compact, two trusts' },
  { id: 'QUA', shape: 'a fifth of its staff in an ambulance service' },
  { id: 'QSL', shape: 'one trust' },
  { id: 'QYG', shape: 'sixteen trusts' },
] as const;

/** Calendar year in which the year compared begins, and the years run. */
export const COMPARED_YEAR = 2031;
const HORIZON_YEARS = 8;

/** RED assumptions on which a winner may turn, with the ends of what is plausible. */
const TESTED = [
  'access.independent',
  'market.providerAttractiveness',
  'contract.independent.pricePerHead',
  'travel.speedKmh',
  'delivery.hub-and-spoke.managementOverhead',
] as const;
/** Outcomes whose winner is tested. */
const JUDGED = ['doctor-wait', 'unmet', 'cost'] as const;

export interface SystemModels {
  readonly systemId: string;
  readonly name: string;
  readonly shape: string;
  readonly trusts: number;
  readonly services: number;
  readonly heads: number;
  /** Outcome values by option: `values[option][outcome]`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly best: Readonly<Record<string, readonly string[]>>;
  readonly notApplicable: readonly string[];
  /** Winners that change when a RED assumption goes to an end of its range. */
  readonly turns: readonly {
    readonly outcome: string;
    readonly parameterId: string;
    readonly value: number;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface ServiceModelsFigures {
  readonly modelVersion: string;
  readonly systems: readonly SystemModels[];
}

/** All presets for six systems in expected mode, and which winners turn on RED assumptions. */
export const serviceModelsEvidence = (): ServiceModelsFigures => ({
  modelVersion: MODEL_VERSION,
  systems: SIX_SYSTEMS.map(({ id, shape }) => ({ ...systemModels(england(), id, shape), turns: turnsOf(id) })),
});

/** All presets for one system, without the sensitivity. */
export const systemModels = (baseline: Baseline, systemId: string, shape: string): Omit<SystemModels, 'turns'> => {
  const { options, best } = compared(baseline, systemId);
  const organisations = baseline.organisations.filter((row) => row.systemId === systemId && row.sector === 'nhs-trust');
  return {
    systemId,
    name: baseline.systems.find(({ id }) => id === systemId)?.shortName ?? systemId,
    shape,
    trusts: organisations.length,
    services: baseline.services.filter((row) => row.systemId === systemId && row.owner === 'nhs').length,
    heads: organisations.reduce((sum, row) => sum + row.heads, 0),
    values: Object.fromEntries(
      options.map((option) => [
        option.id,
        Object.fromEntries(OUTCOMES.flatMap(({ id }) => (option.values[id] === undefined ? [] : [[id, rounded(option.values[id].value)]]))),
      ]),
    ),
    best,
    notApplicable: options.flatMap((option) =>
      option.warnings.filter(({ code }) => code === 'model-not-applicable' || code === 'delivery-inert').map(({ message }) => message),
    ),
  };
};

/** Six significant digits: what is printed comes from these. */
const rounded = (value: number): number => Number(value.toPrecision(6));

const compared = (baseline: Baseline, systemId: string): DeliveryComparison => {
  const usual = businessAsUsual(baseline, [systemId], { horizonYears: HORIZON_YEARS });
  const result = compareDelivery(presetOptions(usual, baseline), baseline, { mode: 'expected', seed: 0, draws: 1, year: COMPARED_YEAR });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.value;
};

const turnsOf = (systemId: string): SystemModels['turns'] => {
  const usual = compared(england(), systemId);
  return TESTED.flatMap((parameterId) => {
    const parameter = england().parameters.find(({ id }) => id === parameterId) as Parameter;
    if (isTable(parameter)) return [];
    return [parameter.low, parameter.high].flatMap((value) => {
      const changed = compared(withValue(england(), parameterId, value), systemId);
      return JUDGED.flatMap((outcome) => {
        const from = (usual.best[outcome] ?? []).join(', ');
        const to = (changed.best[outcome] ?? []).join(', ');
        return from === to ? [] : [{ outcome, parameterId, value, from, to }];
      });
    });
  });
};

const withValue = (baseline: Baseline, parameterId: string, value: number): Baseline => ({
  ...baseline,
  parameters: baseline.parameters.map((parameter) =>
    parameter.id === parameterId && !isTable(parameter) ? { ...parameter, value } : parameter,
  ),
});
