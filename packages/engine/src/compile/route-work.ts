import type { Arrangement } from '../arrangements/arrangement.ts';
import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { Organisation, ServiceLine } from '../baseline/baseline.ts';
import type { CaseRates } from './case-rates.ts';
import type { CompiledTask, Stream, StreamShare } from './compiled-model.ts';
import { greatCircleKm } from './distance.ts';
import { compareIds } from './order.ts';
import type { Places } from './select-places.ts';

interface Piece {
  readonly id: string;
  readonly task: number;
  readonly line: number;
  readonly service: number;
  readonly otherService: number;
  readonly organisation: number;
  readonly needPerMonth: number;
  readonly expressedPerMonth: number;
  readonly travelMinutes: number;
}

interface Context {
  readonly places: Places;
  readonly lines: readonly ServiceLine[];
  readonly poolIds: readonly string[];
  readonly tasks: readonly CompiledTask[];
  readonly rates: CaseRates;
  /** Minutes of driving for one kilometre as the crow flies: 60 x circuity / speed. */
  readonly driveMinutesPerKm: number;
  readonly contactsPerClinic: number;
}

/** Splits every organisation's cases over the services its arrangements name, and sums them into streams. Sums run in code-unit order of organisation ids. */
export const routeWork = (context: Context): { streams: Stream[]; shares: StreamShare[] } => {
  const { places } = context;
  const serviceIndex = new Map(places.services.map((service, index) => [service.id, index]));
  const pieces = places.organisations.flatMap((organisation, index) => piecesOf(organisation, index, context, serviceIndex));
  const piecesById = new Map<string, Piece[]>();
  for (const piece of pieces) piecesById.set(piece.id, [...(piecesById.get(piece.id) ?? []), piece]);
  const streamIds = [...piecesById.keys()].sort(compareIds);
  const streamIndex = new Map(streamIds.map((id, index) => [id, index]));
  const streams: Stream[] = streamIds.map((id) => {
    const parts = piecesById.get(id) as Piece[];
    const first = parts[0] as Piece;
    const sum = (pick: (piece: Piece) => number) => parts.reduce((total, piece) => total + pick(piece), 0);
    const expressedPerMonth = sum((piece) => piece.expressedPerMonth);
    return {
      id,
      task: first.task,
      line: first.line,
      service: first.service,
      otherService: first.otherService,
      needPerMonth: sum((piece) => piece.needPerMonth),
      expressedPerMonth,
      travelMinutesPerOnSiteContact:
        expressedPerMonth > 0 ? sum((piece) => piece.expressedPerMonth * piece.travelMinutes) / expressedPerMonth : 0,
    };
  });
  const shares = pieces.map((piece) => ({
    organisation: piece.organisation,
    stream: streamIndex.get(piece.id) ?? -1,
    needPerMonth: piece.needPerMonth,
    expressedPerMonth: piece.expressedPerMonth,
  }));
  return { streams, shares };
};

const piecesOf = (organisation: Organisation, index: number, context: Context, serviceIndex: ReadonlyMap<string, number>): Piece[] => {
  const own = context.places.arrangements.filter((arrangement) => arrangement.organisationId === organisation.id);
  return context.tasks.flatMap((task, taskNumber) => {
    const lineId = (context.lines[task.line] as ServiceLine).id;
    const rate = context.rates(organisation, task.line);
    const share = context.rates.taskShare(taskNumber);
    const others = task.otherPool < 0 ? [] : selectArrangements(own, lineId, context.poolIds[task.otherPool] as string);
    return selectArrangements(own, lineId, context.poolIds[task.pool] as string).map((arrangement) => {
      const service = serviceIndex.get(arrangement.serviceId) ?? -1;
      const otherService = others.length === 0 ? -1 : (serviceIndex.get((others[0] as Arrangement).serviceId) ?? -1);
      const need = rate * share * arrangement.share;
      return {
        id: [task.id, arrangement.serviceId, otherService < 0 ? '' : (others[0] as Arrangement).serviceId].join('|'),
        task: taskNumber,
        line: task.line,
        service,
        otherService,
        organisation: index,
        needPerMonth: need,
        expressedPerMonth: need * organisation.access,
        travelMinutes: travelMinutes(organisation, arrangement, service, context),
      };
    });
  });
};

/** Minutes of travel charged to one on-site contact: there and back, shared by the contacts of a clinic (MODEL section 6). None at base. */
const travelMinutes = (organisation: Organisation, arrangement: Arrangement, service: number, context: Context): number => {
  const base = context.places.services[service];
  if (base === undefined || arrangement.mode === 'at-base' || base.hostOrganisationId === organisation.id) return 0;
  return (2 * greatCircleKm(organisation, base) * context.driveMinutesPerKm) / context.contactsPerClinic;
};
