import type { HiringRoute } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT, eventOf } from './events.ts';
import { JOINERS_MARKET, joinExpected, joinerBirth, leaveMarket, newHire, newSpecialistBirth, willingMarket } from './joining.ts';
import { type ExpectedPeople, type SampledPeople, yearOffset } from './people-state.ts';

const CONVERSIONS_IN = flowIndex('conversionsIn');
const CONVERSIONS_OUT = flowIndex('conversionsOut');

/**
 * Hires from national flows, shared pro rata to vacancies (MODEL section 3): completers from elsewhere, the portfolio route, conversions, the market.
 * A run of some systems reads hires per vacant head and month left by the national run; the national run divides England's flow by England's vacancies.
 */
export const hireFromRoutesExpected = (people: ExpectedPeople, month: number): void => {
  const { routes } = people.model.people;
  for (let index = 0; index < routes.length; index++) {
    const first = routes[index] as HiringRoute;
    if (index > 0 && (routes[index - 1] as HiringRoute).role === first.role) continue;
    let count = 1;
    while (routes[index + count]?.role === first.role) count++;
    hireRole(people, month, index, count);
  }
};

/** Routes of one role stand together: `first` to `first + count`. */
const hireRole = (people: ExpectedPeople, month: number, first: number, count: number): void => {
  const { routes } = people.model.people;
  const rates = people.routeScratch;
  let total = 0;
  for (let step = 0; step < count; step++) {
    rates[step] = routeRate(people, first + step, month);
    total += rates[step] as number;
  }
  const scale = total > 1 ? 1 / total : 1;
  const cells = people.plan.cellsOfRole[(routes[first] as HiringRoute).role] as readonly number[];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as number;
    const open = people.vacantHeads[cell] as number;
    if (open <= 0) continue;
    for (let step = 0; step < count; step++)
      hireOne(people, routes[first + step] as HiringRoute, { cell, month }, open * (rates[step] as number) * scale);
  }
};

const routeRate = (people: ExpectedPeople, index: number, month: number): number => {
  const { model } = people;
  const route = model.people.routes[index] as HiringRoute;
  if (!people.national) return route.perVacancy[month] as number;
  let open = 0;
  for (const cell of people.plan.cellsOfRole[route.role] as readonly number[]) open += people.vacantHeads[cell] as number;
  const flow = route.fromTraining ? (people.mobileCompleters[month] as number) : route.nationalPerMonth;
  const rate = open > 0 ? flow / open : 0;
  people.routeRates[index * model.months + month] = rate;
  return rate;
};

const hireOne = (people: ExpectedPeople, route: HiringRoute, place: { cell: number; month: number }, wanted: number): void => {
  if (!(wanted > 0)) return;
  const { cell, month } = place;
  if (route.fromRole >= 0) {
    convertExpected(people, route, place, wanted);
    return;
  }
  const role = route.role;
  const system = people.plan.system[cell] as number;
  const market = route.flow === JOINERS_MARKET;
  const heads = market ? Math.min(wanted, willingMarket(people, system, role)) : wanted;
  if (!(heads > 0)) return;
  if (market) leaveMarket(people, system, role, heads);
  joinExpected(people, {
    cell,
    month,
    heads,
    flow: route.flow,
    birth: route.fromTraining ? newSpecialistBirth(people, month) : joinerBirth(people, role, month),
  });
};

/** Conversion takes people of the other role in the same service, across ages alike; no more than there are. */
export const convertExpected = (
  people: ExpectedPeople,
  route: Pick<HiringRoute, 'fromRole'>,
  place: { cell: number; month: number },
  wanted: number,
): void => {
  const { model, cohorts, cohortCount, ledger } = people;
  const { cell, month } = place;
  const service = people.plan.service[cell] as number;
  const from = model.cellOf[service * model.roles.length + route.fromRole] as number;
  const available = from < 0 ? 0 : (ledger.heads[from] as number);
  const heads = Math.min(wanted, available);
  if (!(heads > 0)) return;
  const share = heads / available;
  ledger.record(CONVERSIONS_OUT, from, month, heads);
  ledger.record(CONVERSIONS_IN, cell, month, heads);
  // nobody is in a cohort that has passed the oldest age
  const year = yearOffset(model, month);
  const last = (from + 1) * cohortCount;
  for (let left = from * cohortCount + year, to = cell * cohortCount + year; left < last; left++, to++) {
    const moving = (cohorts[left] as number) * share;
    cohorts[left] = (cohorts[left] as number) - moving;
    cohorts[to] = (cohorts[to] as number) + moving;
  }
  people.vacantHeads[cell] = Math.max(0, (people.vacantHeads[cell] as number) - heads);
};

/** Each advertised head is filled with the summed chance of the routes; the same number says by which. */
export const hireFromRoutesSampled = (people: SampledPeople, month: number): void => {
  const { model } = people;
  const absoluteMonth = model.startMonth + month;
  for (let cell = 0; cell < model.cells.length; cell++) {
    if ((people.vacantHeads[cell] as number) <= 0) continue;
    const role = people.plan.role[cell] as number;
    if (model.roles[role]?.recruitment !== 'flow') continue;
    const scale = scaleOf(model.people.routes, role, month);
    const key = people.cellKeys[cell] as { hi: number; lo: number };
    const open = people.vacantHeads[cell] as number;
    for (let post = 0; post < open; post++) {
      const lot = uniform(key.hi, key.lo, eventOf(EVENT.hire, post), absoluteMonth);
      const route = routeByLot(model.people.routes, role, month, { lot, scale });
      if (route === undefined) continue;
      if (route.fromRole >= 0) convertSampled(people, route, cell, month);
      else fillFromRoute(people, route, { cell, post, month, system: people.plan.system[cell] as number });
    }
  }
};

/** The chances of a role's routes are scaled down where together they pass 1. */
const scaleOf = (routes: readonly HiringRoute[], role: number, month: number): number => {
  let total = 0;
  for (let index = 0; index < routes.length; index++) {
    const route = routes[index] as HiringRoute;
    if (route.role === role) total += route.perVacancy[month] as number;
  }
  return total > 1 ? 1 / total : 1;
};

const routeByLot = (
  routes: readonly HiringRoute[],
  role: number,
  month: number,
  { lot, scale }: { lot: number; scale: number },
): HiringRoute | undefined => {
  let rest = lot;
  for (let index = 0; index < routes.length; index++) {
    const route = routes[index] as HiringRoute;
    if (route.role !== role) continue;
    rest -= (route.perVacancy[month] as number) * scale;
    if (rest < 0) return route;
  }
  return undefined;
};

const fillFromRoute = (
  people: SampledPeople,
  route: HiringRoute,
  hire: { cell: number; post: number; month: number; system: number },
): void => {
  if (route.flow === JOINERS_MARKET) {
    if (willingMarket(people, hire.system, route.role) < 1) return;
    leaveMarket(people, hire.system, route.role, 1);
  }
  newHire(people, { cell: hire.cell, post: hire.post, month: hire.month, flow: route.flow, newSpecialist: route.fromTraining });
};

/** The person who converts is the one in the service's other role whose own number for the event is lowest. */
export const convertSampled = (people: SampledPeople, route: Pick<HiringRoute, 'fromRole'>, cell: number, month: number): void => {
  const { model, persons, ledger } = people;
  const { service } = model.cells[cell] as { service: number };
  const from = model.cellOf[service * model.roles.length + route.fromRole] as number;
  let chosen = -1;
  let lowest = 2;
  for (let person = 0; person < persons.count && from >= 0; person++) {
    if (persons.cell[person] !== from) continue;
    const lot = uniform(persons.hi[person] as number, persons.lo[person] as number, EVENT.conversion, model.startMonth + month);
    if (lot < lowest) {
      lowest = lot;
      chosen = person;
    }
  }
  if (chosen < 0) return;
  persons.cell[chosen] = cell;
  ledger.record(CONVERSIONS_OUT, from, month, 1);
  ledger.record(CONVERSIONS_IN, cell, month, 1);
  people.vacantHeads[cell] = Math.max(0, (people.vacantHeads[cell] as number) - 1);
};
