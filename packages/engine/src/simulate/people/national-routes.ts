import type { HiringRoute } from '../../compile/bound-people.ts';
import { flowIndex } from '../../compile/flows.ts';
import { uniform } from '../../random/stream.ts';
import { EVENT, eventOf } from './events.ts';
import type { ExpectedPeople, People, SampledPeople } from './people-state.ts';
import { JOINERS_MARKET, joinerBirth, joinExpected, leaveMarket, newHire, uniformBirth, willingMarket } from './joining.ts';

const CONVERSIONS_IN = flowIndex('conversionsIn');
const CONVERSIONS_OUT = flowIndex('conversionsOut');

/**
 * Hires from national flows, shared pro rata to vacancies (MODEL section 3): completers from elsewhere, the portfolio route, conversions, the market.
 * A run of some systems reads hires per vacant head and month left by the national run; the national run divides England's flow by England's vacancies.
 */
export const hireFromRoutesExpected = (people: ExpectedPeople, month: number): void => {
  const { model } = people;
  for (const role of new Set(model.people.routes.map((route) => route.role))) {
    const routes = model.people.routes.filter((route) => route.role === role);
    const rates = routes.map((route) => routeRate(people, route, month));
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const scale = total > 1 ? 1 / total : 1;
    for (let cell = 0; cell < model.cells.length; cell++) {
      const place = model.cells[cell] as { role: number; service: number };
      if (place.role !== role) continue;
      const open = people.vacantHeads[cell] as number;
      routes.forEach((route, index) => {
        hireOne(people, route, cell, month, open * (rates[index] as number) * scale);
      });
    }
  }
};

const routeRate = (people: People, route: HiringRoute, month: number): number => {
  if (!people.national) return route.perVacancy[month] as number;
  const { model } = people;
  let open = 0;
  for (let cell = 0; cell < model.cells.length; cell++) if ((model.cells[cell] as { role: number }).role === route.role) open += people.vacantHeads[cell] as number;
  const flow = route.fromTraining ? (people.mobileCompleters[month] as number) : route.nationalPerMonth;
  const rate = open > 0 ? flow / open : 0;
  people.routeRates[model.people.routes.indexOf(route) * model.months + month] = rate;
  return rate;
};

const hireOne = (people: ExpectedPeople, route: HiringRoute, cell: number, month: number, wanted: number): void => {
  if (!(wanted > 0)) return;
  const { model } = people;
  const { role, service } = model.cells[cell] as { role: number; service: number };
  if (route.fromRole >= 0) {
    convertExpected(people, route, cell, month, wanted);
    return;
  }
  const system = model.systemOfService[service] as number;
  const market = route.flow === JOINERS_MARKET;
  const heads = market ? Math.min(wanted, willingMarket(people, system, role)) : wanted;
  if (!(heads > 0)) return;
  if (market) leaveMarket(people, system, role, heads);
  const birth = route.fromTraining ? uniformBirth(people, model.people.newSpecialistAgeLow, model.people.newSpecialistAgeCount, month) : joinerBirth(people, role, month);
  joinExpected(people, { cell, month, heads, flow: route.flow, birth });
};

/** Conversion takes people of the other role in the same service, across ages alike; no more than there are. */
const convertExpected = (people: ExpectedPeople, route: HiringRoute, cell: number, month: number, wanted: number): void => {
  const { model, cohorts, cohortCount, ledger } = people;
  const { service } = model.cells[cell] as { service: number };
  const from = model.cellOf[service * model.roles.length + route.fromRole] as number;
  const available = from < 0 ? 0 : (ledger.heads[from] as number);
  const heads = Math.min(wanted, available);
  if (!(heads > 0)) return;
  const share = heads / available;
  ledger.record(CONVERSIONS_OUT, from, month, heads);
  ledger.record(CONVERSIONS_IN, cell, month, heads);
  for (let cohort = 0; cohort < cohortCount; cohort++) {
    const moving = (cohorts[from * cohortCount + cohort] as number) * share;
    cohorts[from * cohortCount + cohort] = (cohorts[from * cohortCount + cohort] as number) - moving;
    cohorts[cell * cohortCount + cohort] = (cohorts[cell * cohortCount + cohort] as number) + moving;
  }
  people.vacantHeads[cell] = Math.max(0, (people.vacantHeads[cell] as number) - heads);
};

/** Each advertised head is filled with the summed chance of the routes; the same number says by which. */
export const hireFromRoutesSampled = (people: SampledPeople, month: number): void => {
  const { model } = people;
  const absoluteMonth = model.startMonth + month;
  for (let cell = 0; cell < model.cells.length; cell++) {
    const { role, service } = model.cells[cell] as { role: number; service: number };
    if (model.roles[role]?.recruitment !== 'flow') continue;
    const routes = model.people.routes.filter((route) => route.role === role);
    const total = routes.reduce((sum, route) => sum + (route.perVacancy[month] as number), 0);
    const scale = total > 1 ? 1 / total : 1;
    const key = people.cellKeys[cell] as { hi: number; lo: number };
    const open = people.vacantHeads[cell] as number;
    for (let post = 0; post < open; post++) {
      let lot = uniform(key.hi, key.lo, eventOf(EVENT.hire, post), absoluteMonth);
      const route = routes.find((candidate) => {
        lot -= (candidate.perVacancy[month] as number) * scale;
        return lot < 0;
      });
      if (route === undefined) continue;
      if (route.fromRole >= 0) convertSampled(people, route, cell, month);
      else fillFromRoute(people, route, { cell, post, month, system: model.systemOfService[service] as number });
    }
  }
};

const fillFromRoute = (people: SampledPeople, route: HiringRoute, hire: { cell: number; post: number; month: number; system: number }): void => {
  if (route.flow === JOINERS_MARKET) {
    if (willingMarket(people, hire.system, route.role) < 1) return;
    leaveMarket(people, hire.system, route.role, 1);
  }
  newHire(people, { cell: hire.cell, post: hire.post, month: hire.month, flow: route.flow, newSpecialist: route.fromTraining });
};

/** The person who converts is the one in the service's other role whose own number for the event is lowest. */
const convertSampled = (people: SampledPeople, route: HiringRoute, cell: number, month: number): void => {
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
