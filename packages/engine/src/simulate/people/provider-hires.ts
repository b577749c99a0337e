import { uniform } from '../../random/stream.ts';
import { EVENT, eventOf } from './events.ts';
import { JOINERS_MARKET, joinExpected, joinerBirth, leaveMarket, newHire, willingMarket } from './joining.ts';
import type { ExpectedPeople, People, SampledPeople } from './people-state.ts';

/**
 * Independent providers and bought sessions hire specialists and SCPHN nurses from the same people outside the NHS as NHS services do, after the NHS's own
 * national flows: buying in creates no doctors (MODEL section 2). A provider fills a post at the rate at which NHS services fill theirs, by all routes together,
 * times its attractiveness; sessions have a rate of their own. Other roles they hire as everybody does.
 */
const providerCells = (people: People, system: number, role: number): readonly number[] => {
  const { model, plan } = people;
  if (model.roles[role]?.recruitment !== 'flow') return [];
  const cells = plan.cellsAt[role * model.systemIds.length + system] as readonly number[];
  return cells.filter((cell) => model.services[plan.service[cell] as number]?.owner !== 'nhs');
};

const chanceOf = (people: People, cell: number, month: number): number => {
  const { model, plan } = people;
  if (model.services[plan.service[cell] as number]?.owner === 'contractor') return model.people.sessionChance;
  let rate = 0;
  for (const route of model.people.routes) if (route.role === plan.role[cell]) rate += route.perVacancy[month] as number;
  return Math.min(1, rate * model.people.providerAttractiveness);
};

const hasProviders = ({ model }: People): boolean =>
  model.services.some((service) => service.owner !== 'nhs' && service.capacityRule === 'staffed');

export const hireByProvidersExpected = (people: ExpectedPeople, month: number): void => {
  const { model } = people;
  if (!hasProviders(people)) return;
  for (let system = 0; system < model.systemIds.length; system++) {
    for (let role = 0; role < model.roles.length; role++) {
      const cells = providerCells(people, system, role);
      const wanted = cells.map((cell) => (people.vacantHeads[cell] as number) * chanceOf(people, cell, month));
      const all = wanted.reduce((sum, heads) => sum + heads, 0);
      const share = all > 0 ? Math.min(1, willingMarket(people, system, role) / all) : 0;
      if (!(share > 0)) continue;
      leaveMarket(people, system, role, all * share);
      const birth = joinerBirth(people, role, month);
      cells.forEach((cell, index) => {
        const heads = (wanted[index] as number) * share;
        if (heads > 0) joinExpected(people, { cell, month, heads, flow: JOINERS_MARKET, birth });
      });
    }
  }
};

export const hireByProvidersSampled = (people: SampledPeople, month: number): void => {
  const { model } = people;
  if (!hasProviders(people)) return;
  for (let system = 0; system < model.systemIds.length; system++) {
    for (let role = 0; role < model.roles.length; role++) {
      for (const cell of providerCells(people, system, role)) hireInto(people, cell, month, system);
    }
  }
};

const hireInto = (people: SampledPeople, cell: number, month: number, system: number): void => {
  const { model, plan } = people;
  const role = plan.role[cell] as number;
  const chance = chanceOf(people, cell, month);
  const open = people.vacantHeads[cell] as number;
  const key = people.cellKeys[cell] as { hi: number; lo: number };
  for (let post = 0; post < open && willingMarket(people, system, role) >= 1; post++) {
    if (uniform(key.hi, key.lo, eventOf(EVENT.hire, post), model.startMonth + month) >= chance) continue;
    newHire(people, { cell, post, month, flow: JOINERS_MARKET, newSpecialist: false });
    leaveMarket(people, system, role, 1);
  }
};
