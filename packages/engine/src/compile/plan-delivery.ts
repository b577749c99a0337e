import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { Baseline, Organisation, ServiceLine } from '../baseline/baseline.ts';
import type { DeliveryChoice } from '../delivery/delivery-choice.ts';
import { BUSINESS_PARTNER, writeArrangements } from '../delivery/write-arrangements.ts';
import type { Issue } from '../issues/issue.ts';
import { parseMonth } from '../units/months.ts';
import { byId } from './order.ts';
import type { ParameterSeries } from './parameter-series.ts';
import type { RoutedChange } from './route-work.ts';
import type { Places } from './select-places.ts';
import type { Transition } from './transitions.ts';

/** Places of a run with its delivery choices: services made for it added, and what becomes of each organisation that changes. */
export interface DeliveryPlan {
  readonly places: Places;
  readonly transitions: readonly Transition[];
  /** By organisation id. */
  readonly changes: ReadonlyMap<string, RoutedChange>;
  readonly warnings: readonly Issue[];
}

/** Pool through which a line is entered: where access is decided. */
const ENTRY_POOL = 'nurse';

/** Resolves the delivery choices of a scenario. Without any, and with choices that change nothing, the places are those given and nothing moves. */
export const planDelivery = (
  baseline: Baseline,
  places: Places,
  choices: readonly DeliveryChoice[],
  { series, startMonth, systemIds }: { series: ParameterSeries; startMonth: number; systemIds: readonly string[] },
): DeliveryPlan => {
  if (choices.length === 0) return { places, transitions: [], changes: new Map(), warnings: [] };
  const written = writeArrangements(baseline, systemIds, choices, {
    doctorHeads: series.base('delivery.ownDoctorHeads'),
    therapistHeads: series.base('delivery.ownTherapistHeads'),
  });
  const transitions: Transition[] = [];
  const transitionAt = (modelId: string, from: string): number => {
    const first = parseMonth(from) - startMonth;
    const known = transitions.findIndex((transition) => transition.modelId === modelId && transition.from === first);
    if (known >= 0) return known;
    const months = Math.max(1, Math.round(series.base(`delivery.${modelId}.transitionMonths`)));
    return transitions.push({ modelId, from: first, months }) - 1;
  };
  const services = [...places.services, ...written.newServices].sort(byId);
  const serviceById = new Map(services.map((service) => [service.id, service]));
  const organisationById = new Map(places.organisations.map((organisation) => [organisation.id, organisation]));
  const changes = new Map<string, RoutedChange>();
  for (const change of written.changes) {
    const organisation = organisationById.get(change.organisationId) as Organisation;
    const before = places.arrangements.filter((arrangement) => arrangement.organisationId === organisation.id);
    const access = (line: number): number => {
      const { id } = baseline.lines[line] as ServiceLine;
      const entry = (list: typeof before) => selectArrangements(list, id, ENTRY_POOL)[0]?.serviceId ?? '';
      const [was, becomes] = [entry(before), entry([...change.arrangements])];
      if (was === becomes) return organisation.access;
      const service = serviceById.get(becomes);
      if (service?.hostOrganisationId === organisation.id) return series.base('access.own');
      return series.base(service?.owner === 'nhs' ? 'access.neighbour' : 'access.independent');
    };
    changes.set(change.organisationId, {
      transition: transitionAt(change.modelId, change.from),
      arrangements: change.arrangements,
      contract: change.contract,
      aboveCap: change.aboveCap,
      access,
    });
  }
  for (const partner of written.partners) {
    const organisation = organisationById.get(partner.organisationId) as Organisation;
    const gained =
      organisation.access + series.base(`delivery.${BUSINESS_PARTNER}.accessGain`) * (series.base('access.own') - organisation.access);
    changes.set(partner.organisationId, {
      transition: transitionAt(partner.modelId, partner.from),
      arrangements: places.arrangements.filter((arrangement) => arrangement.organisationId === organisation.id),
      contract: 'per-head',
      aboveCap: 'charge',
      access: () => gained,
    });
  }
  return {
    places: { ...places, services },
    transitions,
    changes,
    warnings: [...written.issues, ...idleChoices(baseline, choices, changes)],
  };
};

/** Choices that change nothing: never silently. */
const idleChoices = (baseline: Baseline, choices: readonly DeliveryChoice[], changes: ReadonlyMap<string, RoutedChange>): Issue[] =>
  choices.flatMap((choice, index) => {
    const model = baseline.deliveryModels.find(({ id }) => id === choice.modelId);
    if (model === undefined || model.id === 'as-recorded') return [];
    const { organisationIds } = choice;
    const some = organisationIds === 'all' ? changes.size > 0 : organisationIds.some((id) => changes.has(id));
    if (some) return [];
    const message = `${model.label} changes nothing here: every organisation it is for is already served that way or cannot be`;
    return [{ path: `delivery[${index}]`, code: 'delivery-inert', message, severity: 'warning' as const }];
  });
