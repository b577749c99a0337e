import { uniform } from '../../random/stream.ts';
import { EVENT, eventOf } from './events.ts';
import { JOINERS_MARKET, joinExpected, joinerBirth, leaveMarket, newHire, willingMarket } from './joining.ts';
import type { ExpectedPeople, People, SampledPeople } from './people-state.ts';

/**
 * Independent providers and bought sessions hire specialists and SCPHN nurses from the same people outside the NHS as NHS services do, after the NHS's own
 * national flows: buying in creates no doctors (MODEL section 2). Training and the portfolio route lead to NHS posts only. Other roles they hire as everybody does.
 */
const providerCells = (people: People, system: number, role: number): readonly number[] => {
  const { model, plan } = people;
  if (model.roles[role]?.recruitment !== 'flow') return [];
  const cells = plan.cellsAt[role * model.systemIds.length + system] as readonly number[];
  return cells.filter((cell) => model.services[plan.service[cell] as number]?.owner !== 'nhs');
};

export const hireByProvidersExpected = (people: ExpectedPeople, month: number): void => {
  const { model } = people;
  if (!model.services.some((service) => service.owner !== 'nhs' && service.capacityRule === 'staffed')) return;
  for (let system = 0; system < model.systemIds.length; system++) {
    for (let role = 0; role < model.roles.length; role++) {
      const cells = providerCells(people, system, role);
      const wanted = cells.reduce((sum, cell) => sum + (people.vacantHeads[cell] as number), 0) * model.people.providerHireChance;
      if (!(wanted > 0)) continue;
      const share = Math.min(1, willingMarket(people, system, role) / wanted);
      if (!(share > 0)) continue;
      leaveMarket(people, system, role, wanted * share);
      const birth = joinerBirth(people, role, month);
      for (const cell of cells) {
        const heads = (people.vacantHeads[cell] as number) * model.people.providerHireChance * share;
        if (heads > 0) joinExpected(people, { cell, month, heads, flow: JOINERS_MARKET, birth });
      }
    }
  }
};

export const hireByProvidersSampled = (people: SampledPeople, month: number): void => {
  const { model } = people;
  if (!model.services.some((service) => service.owner !== 'nhs' && service.capacityRule === 'staffed')) return;
  for (let system = 0; system < model.systemIds.length; system++) {
    for (let role = 0; role < model.roles.length; role++) {
      let willing = providerCells(people, system, role).length === 0 ? 0 : willingMarket(people, system, role);
      for (const cell of providerCells(people, system, role)) {
        const open = people.vacantHeads[cell] as number;
        const key = people.cellKeys[cell] as { hi: number; lo: number };
        for (let post = 0; post < open && willing > 0; post++) {
          const lot = uniform(key.hi, key.lo, eventOf(EVENT.hire, post), model.startMonth + month);
          if (lot >= model.people.providerHireChance) continue;
          newHire(people, { cell, post, month, flow: JOINERS_MARKET, newSpecialist: false });
          leaveMarket(people, system, role, 1);
          willing--;
        }
      }
    }
  }
};
