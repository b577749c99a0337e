import { OLDEST_AGE } from '../../compile/bound-people.ts';
import { uniform } from '../../random/stream.ts';
import { hireEntrants } from './added-entrants.ts';
import { EVENT, eventOf } from './events.ts';
import {
  JOINERS_MARKET,
  JOINERS_TRAINING,
  joinExpected,
  joinerBirth,
  joinSampled,
  leaveMarket,
  newHire,
  renewWilling,
  willingMarket,
} from './joining.ts';
import { hireFromRoutesExpected, hireFromRoutesSampled } from './national-routes.ts';
import { type ExpectedPeople, type People, type SampledPeople, yearOffset } from './people-state.ts';
import { hireByProvidersExpected, hireByProvidersSampled } from './provider-hires.ts';
import { hoursLostToReturn } from './returns.ts';

/** A vacancy of at least this many FTE is advertised as one head (MODEL section 3). */
const ADVERTISED_FROM_FTE = 0.3;

/**
 * Recruitment against vacancies as they stand after half of the month's exits. Roles recruited by vacancy fill each advertised head at their rate;
 * specialists and SCPHN nurses are limited by flow: local completers first, then national routes shared pro rata to vacancies. Hires never exceed the willing market.
 */
export const runRecruitment = (people: People, month: number): void => {
  replenishMarket(people);
  renewWilling(people, month === 0);
  recordMarket(people, month);
  advertise(people, month);
  if (people.mode === 'expected') {
    localCompletersExpected(people, month);
    hireEntrants(people, month);
    hireFromRoutesExpected(people, month);
    hireByVacancyExpected(people, month);
    hireByProvidersExpected(people, month);
  } else {
    localCompletersSampled(people, month);
    hireEntrants(people, month);
    hireFromRoutesSampled(people, month);
    hireByVacancySampled(people, month);
    hireByProvidersSampled(people, month);
  }
};

/** The market outside turns over: it moves back to its usual size at its yearly turnover. */
const replenishMarket = ({ model, market }: People): void => {
  const { stock, turnoverPerYear } = model.people.market;
  const { shareOfEngland } = model;
  const roles = model.roles.length;
  for (let system = 0; system < shareOfEngland.length; system++) {
    for (let role = 0; role < roles; role++) {
      const at = system * roles + role;
      const usual = (stock[role] as number) * (shareOfEngland[system] as number);
      market[at] = (market[at] as number) + ((usual - (market[at] as number)) * turnoverPerYear) / 12;
    }
  }
};

/** Heads outside and those who can be hired, before anybody is this month. */
const recordMarket = (people: People, month: number): void => {
  const { model, market, marketStock, marketWilling } = people;
  const roles = model.roles.length;
  for (let at = 0; at < market.length; at++) {
    marketStock[at * model.months + month] = market[at] as number;
    marketWilling[at * model.months + month] = willingMarket(people, (at - (at % roles)) / roles, at % roles);
  }
};

/** Establishment, and advertised heads: vacancy / mean participation in expected mode; whole posts in sampled mode. */
const advertise = (people: People, month: number): void => {
  const { model, plan, establishmentFte, vacantHeads, advertisedHeads } = people;
  const { months } = model;
  const { meanParticipation, training, posts } = model.people;
  const { heads } = people.ledger;
  const sampled = people.mode === 'sampled';
  if (sampled) sumFte(people, month);
  const cellFte = people.mode === 'sampled' ? people.cellFte : heads;
  for (let cell = 0; cell < heads.length; cell++) {
    const role = plan.role[cell] as number;
    const trainee = role === training.traineeRole;
    const perHead = meanParticipation[role] as number;
    const funded = (posts[cell * months + month] as number) * perHead;
    const inPost = people.mode === 'sampled' ? (cellFte[cell] as number) : expectedFte(people, cell, month) * perHead;
    const vacancy = Math.max(0, funded - inPost);
    const open = trainee ? 0 : sampled ? wholePosts(vacancy, perHead) : vacancy / perHead;
    establishmentFte[cell] = trainee ? trainingFte(people, cell, month) : funded;
    vacantHeads[cell] = open;
    advertisedHeads[cell] = open;
  }
};

/** Heads in post, in units of the role's mean hours: those who work other hours since they came back count by them. */
const expectedFte = (people: ExpectedPeople, cell: number, month: number): number =>
  ((people.ledger.heads[cell] as number) - hoursLostToReturn(people, cell, month)) * (people.model.people.participation[month] as number);

const trainingFte = (people: People, cell: number, month: number): number => {
  const { model, plan } = people;
  const service = plan.service[cell] as number;
  const role = plan.role[cell] as number;
  return (model.people.training.posts[service * model.months + month] as number) * (model.people.meanParticipation[role] as number);
};

const wholePosts = (vacancy: number, perHead: number): number => {
  const whole = Math.floor(vacancy / perHead + 1e-9);
  return whole + (vacancy - whole * perHead >= ADVERTISED_FROM_FTE ? 1 : 0);
};

/** FTE in post by cell, in whole thousandths so that the order of people does not matter. */
export const sumFte = (people: SampledPeople, month: number): void => {
  const { persons, cellFte, model } = people;
  const oldest = yearOffset(model, month);
  const from60 = model.people.participationFrom60[month] as number;
  const hours = model.people.participation[month] as number;
  cellFte.fill(0);
  const { cell: cells, cohort, participation, count } = persons;
  const older = from60 === 1 ? null : new Float64Array(cellFte.length);
  for (let person = 0; person < count; person++) {
    const cell = cells[person] as number;
    if (cell < 0) continue;
    const share = participation[person] as number;
    if (older !== null && (cohort[person] as number) - oldest <= OLDEST_AGE - 60) older[cell] = (older[cell] as number) + share;
    else cellFte[cell] = (cellFte[cell] as number) + share;
  }
  for (let cell = 0; cell < cellFte.length; cell++)
    cellFte[cell] = (((cellFte[cell] as number) + (older === null ? 0 : (older[cell] as number) * from60)) / 1000) * hours;
};

/** Local completers take up vacancies of their system, pro rata; those who find none go elsewhere. */
const localCompletersExpected = (people: ExpectedPeople, month: number): void => {
  const { model } = people;
  if (people.completers.length === 0 || !people.completers.some((group) => group.month === month)) return;
  for (const group of people.completers) {
    if (group.month !== month) continue;
    const open = specialistVacancies(people, group.system);
    const hired = Math.min(group.heads, open);
    const left = group.heads - hired;
    const at = group.service * model.months + month;
    people.completersElsewhere[at] = (people.completersElsewhere[at] as number) + left;
    people.mobileCompleters[month] = (people.mobileCompleters[month] as number) + left;
    if (hired <= 0) continue;
    for (const cell of specialistCells(people, group.system)) {
      const heads = (hired * (people.vacantHeads[cell] as number)) / open;
      if (heads <= 0) continue;
      joinExpected(people, { cell, month, heads, flow: JOINERS_TRAINING, birth: group.birth });
    }
  }
  people.completers = people.completers.filter((group) => group.month > month);
};

const specialistCells = (people: People, system: number): readonly number[] =>
  people.plan.cellsAt[people.model.people.training.specialistRole * people.model.systemIds.length + system] ?? [];

/** Advertised specialist heads of a system's services. */
const specialistVacancies = (people: People, system: number): number => {
  let open = 0;
  for (const cell of specialistCells(people, system)) open += people.vacantHeads[cell] as number;
  return open;
};

const hireByVacancyExpected = (people: ExpectedPeople, month: number): void => {
  const { model } = people;
  for (let role = 0; role < model.roles.length; role++) {
    if (people.plan.byVacancy[role] === 0) continue;
    const chance = model.people.hireChance[role * model.months + month] as number;
    const birth = joinerBirth(people, role, month);
    for (let system = 0; system < model.systemIds.length; system++) {
      const cells = people.plan.cellsAt[role * model.systemIds.length + system] as readonly number[];
      let open = 0;
      for (let step = 0; step < cells.length; step++) open += people.vacantHeads[cells[step] as number] as number;
      const wanted = open * chance;
      if (wanted <= 0) continue;
      const share = Math.min(1, willingMarket(people, system, role) / wanted);
      leaveMarket(people, system, role, wanted * share);
      for (let step = 0; step < cells.length; step++) {
        const cell = cells[step] as number;
        const heads = (people.vacantHeads[cell] as number) * chance * share;
        if (heads > 0) joinExpected(people, { cell, month, heads, flow: JOINERS_MARKET, birth });
      }
    }
  }
};

/** A trainee who completed here five months ago takes a vacant post of the system: by lot, in proportion to advertised heads. */
const localCompletersSampled = (people: SampledPeople, month: number): void => {
  const { model, persons } = people;
  for (const returner of people.returning) {
    if (returner.month !== month) continue;
    const system = model.systemOfService[returner.service] as number;
    const open = specialistVacancies(people, system);
    let lot =
      uniform(persons.hi[returner.person] as number, persons.lo[returner.person] as number, EVENT.localService, model.startMonth + month) *
      open;
    let taken = -1;
    for (const cell of open > 0 ? specialistCells(people, system) : []) {
      if ((people.vacantHeads[cell] as number) <= 0) continue;
      taken = cell;
      lot -= people.vacantHeads[cell] as number;
      if (lot < 0) break;
    }
    if (taken < 0) {
      const at = returner.service * model.months + month;
      people.completersElsewhere[at] = (people.completersElsewhere[at] as number) + 1;
      continue;
    }
    joinSampled(people, returner.person, { cell: taken, month, flow: JOINERS_TRAINING });
  }
  people.returning = people.returning.filter((returner) => returner.month > month);
};

const hireByVacancySampled = (people: SampledPeople, month: number): void => {
  const { model } = people;
  const absoluteMonth = model.startMonth + month;
  for (let role = 0; role < model.roles.length; role++) {
    if (people.plan.byVacancy[role] === 0) continue;
    const chance = model.people.hireChance[role * model.months + month] as number;
    for (let system = 0; system < model.systemIds.length; system++) {
      let willing = willingMarket(people, system, role);
      const cells = people.plan.cellsAt[role * model.systemIds.length + system] as readonly number[];
      for (let step = 0; step < cells.length; step++) {
        const cell = cells[step] as number;
        const open = people.vacantHeads[cell] as number;
        if (open <= 0) continue;
        const key = people.cellKeys[cell] as { hi: number; lo: number };
        for (let post = 0; post < open && willing > 0; post++) {
          if (uniform(key.hi, key.lo, eventOf(EVENT.hire, post), absoluteMonth) >= chance) continue;
          newHire(people, { cell, post, month, flow: JOINERS_MARKET, newSpecialist: false });
          leaveMarket(people, system, role, 1);
          willing--;
        }
      }
    }
  }
};
