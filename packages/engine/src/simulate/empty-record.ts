import { AGE_COUNT } from '../compile/bound-people.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import type { NumberRoom } from './number-room.ts';
import type { PeopleBase } from './people/people-state.ts';
import type { PeopleRecord, ServiceRecord } from './run-result.ts';

export const emptyPeopleRecord = (
  model: CompiledModel,
  people: Pick<PeopleBase, 'ledger' | 'completersElsewhere' | 'marketStock' | 'marketWilling'>,
  ages: boolean,
  room: NumberRoom,
): PeopleRecord => {
  const { ledger, completersElsewhere, marketStock, marketWilling } = people;
  // each month writes all of its numbers
  const byCell = () => room.takeUnset(model.cells.length * model.months);
  return {
    openingHeads: ledger.heads.slice(),
    heads: byCell(),
    fte: byCell(),
    presentFte: byCell(),
    presentHeads: byCell(),
    locumFte: byCell(),
    establishmentFte: byCell(),
    vacantHeads: byCell(),
    flows: ledger.flows,
    trainers: room.takeUnset(model.services.length * model.months),
    closingAges: room.takeUnset(ages ? model.cells.length * AGE_COUNT : 0),
    completersElsewhere,
    marketStock,
    marketWilling,
  };
};

/** Room for some months of the service side. */
export const emptyServiceRecord = (model: CompiledModel, months: number, room: NumberRoom): ServiceRecord => {
  const rows = (count: number) => room.take(count * months);
  const unset = (count: number) => room.takeUnset(count * months);
  const [streams, cells, services, classes, queues] = [
    model.streams.length,
    model.cells.length,
    model.services.length,
    model.classCount,
    model.queues.length,
  ];
  return {
    need: rows(streams),
    expressed: rows(streams),
    completed: rows(streams),
    withdrawn: rows(streams),
    crowdedOut: rows(streams),
    refused: rows(model.contractCaps.length > 0 ? streams : 0),
    list: rows(streams),
    listMoved: rows(streams),
    openingList: room.take(streams),
    substituted: rows(streams),
    availableMinutes: rows(cells),
    offeredMinutes: rows(cells),
    usedMinutes: rows(cells),
    requiredFteExpressed: rows(cells),
    requiredFteNeed: rows(cells),
    governanceMinutes: rows(services),
    governanceUnmetMinutes: rows(services),
    supervisionMinutes: unset(services),
    travelMinutes: unset(services),
    classArrivals: unset(classes),
    classCompletions: unset(classes),
    classWithdrawn: unset(classes),
    classList: unset(classes),
    classInService: unset(classes),
    classOpeningList: room.take(classes),
    classOpeningInService: room.take(classes),
    classWaitProbability: unset(classes),
    classWaitSeen: unset(classes),
    queueServers: unset(queues),
    queueCapacity: unset(queues),
    queueUtilisation: unset(queues),
    queueFlexShare: unset(queues),
  };
};
