import { DRIVERS, type DriverId, STRATEGY_DRIVERS, type StrategyDriverId } from './drivers.ts';
import { LEVERS } from './index.ts';

/** One driver for improvement with what moves it and what shows it. */
export interface DriverEntry {
  readonly id: DriverId | StrategyDriverId;
  readonly source: 'figure-5' | 'strategy-2023';
  readonly label: string;
  /** What it comes to in this model, and what of it is outside. */
  readonly inTheModel: string;
  readonly leverIds: readonly string[];
  readonly metricIds: readonly string[];
  /** Whether service models (delivery choices) act on it as well. */
  readonly deliveryModels: boolean;
}

const OF_DRIVER: Readonly<Record<DriverId, Pick<DriverEntry, 'inTheModel' | 'metricIds' | 'deliveryModels'>>> = {
  'trusted-partner': {
    inTheModel:
      'Partners for organisations, sessions brought back to NHS staff and time kept for advice. What a partner changes is stated by you.',
    metricIds: ['proactive-share', 'need', 'access'],
    deliveryModels: true,
  },
  'system-wide-improvement': {
    inTheModel: 'Services shared across a system, shared recruitment and triage, an offer beyond the trusts.',
    metricIds: ['mean-wait', 'unmet', 'travel-hours'],
    deliveryModels: true,
  },
  'equality-of-access': {
    inTheModel: 'Part of need that reaches a service, by organisation; opening hours; primary and social care.',
    metricIds: ['access', 'unmet', 'share-within-standard'],
    deliveryModels: true,
  },
  'proactive-care': {
    inTheModel: 'Share of capacity that goes into proactive work, and what of it is crowded out. What prevention prevents is not assumed.',
    metricIds: ['proactive-share', 'crowded-out'],
    deliveryModels: false,
  },
  'multi-disciplinary-models': {
    inTheModel: 'Who does which task: nurses, technicians and therapists beside doctors.',
    metricIds: ['load', 'required-fte', 'coverage'],
    deliveryModels: true,
  },
  standards: {
    inTheModel: 'Waits against standards, governance time given, accreditation and its cost.',
    metricIds: ['share-within-standard', 'seen-late', 'governance-unmet'],
    deliveryModels: true,
  },
  technology: {
    inTheModel: 'Triage, remote contacts and reminders: minutes and journeys saved.',
    metricIds: ['load', 'travel-hours', 'mean-wait'],
    deliveryModels: false,
  },
  leadership: {
    inTheModel: 'Training, later careers, improvement time. What leadership itself changes is stated by you.',
    metricIds: ['other-leavers', 'trainees', 'months-without-specialist-cover'],
    deliveryModels: false,
  },
  'capacity-and-capability': {
    inTheModel: 'People in post against people required, by role, and the flows that make them.',
    metricIds: ['headcount', 'fte', 'gap', 'vacancy'],
    deliveryModels: false,
  },
  recovery: {
    inTheModel: 'Lists and waits after a surge, and the extra hours that clear them.',
    metricIds: ['list', 'waiting-over-standard', 'mean-wait'],
    deliveryModels: false,
  },
};

const OF_STRATEGY: Readonly<
  Record<StrategyDriverId, Pick<DriverEntry, 'inTheModel' | 'metricIds' | 'deliveryModels'> & { readonly drivers: readonly DriverId[] }>
> = {
  'identity-and-impact': {
    inTheModel: 'Partnership with boards and managers, and results a board can read: need met, waits, cost.',
    metricIds: ['proactive-share', 'need', 'unmet', 'cost'],
    deliveryModels: true,
    drivers: ['trusted-partner'],
  },
  'services-across-systems': {
    inTheModel: 'Access, prevention, standards and technology over a whole system.',
    metricIds: ['access', 'proactive-share', 'share-within-standard', 'travel-hours'],
    deliveryModels: true,
    drivers: ['system-wide-improvement', 'equality-of-access', 'proactive-care', 'standards', 'technology'],
  },
  people: {
    inTheModel: 'Capacity and capability, the mix of roles, and leaders.',
    metricIds: ['headcount', 'gap', 'coverage', 'trainees'],
    deliveryModels: false,
    drivers: ['leadership', 'capacity-and-capability', 'multi-disciplinary-models'],
  },
  'evidence-based-practice': {
    inTheModel: 'Recovery and transformation planned on figures that carry their source, and measures to evaluate them by.',
    metricIds: ['list', 'mean-wait', 'completed'],
    deliveryModels: false,
    drivers: ['recovery'],
  },
};

const leversOf = (drivers: readonly DriverId[]): string[] =>
  LEVERS.filter((lever) => lever.drivers.some((driver) => drivers.includes(driver))).map((lever) => lever.id);

/** The ten drivers of Figure 5 and the four of the strategy of 2023, each with the levers that act on it and the metrics that show it. */
export const DRIVER_MAP: readonly DriverEntry[] = [
  ...DRIVERS.map(({ id, label }): DriverEntry => ({ id, source: 'figure-5', label, leverIds: leversOf([id]), ...OF_DRIVER[id] })),
  ...STRATEGY_DRIVERS.map(({ id, label }): DriverEntry => {
    const { drivers, ...entry } = OF_STRATEGY[id];
    return { id, source: 'strategy-2023', label, leverIds: leversOf(drivers), ...entry };
  }),
];
