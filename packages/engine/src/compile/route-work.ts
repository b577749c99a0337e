import type { Arrangement } from '../arrangements/arrangement.ts';
import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { Organisation, ServiceLine } from '../baseline/baseline.ts';
import type { AboveCap, ContractBasis } from '../delivery/delivery-choice.ts';
import { accessGroupOf } from './access-groups.ts';
import type { CaseRates } from './case-rates.ts';
import type { CompiledTask, Stream, StreamShare } from './compiled-model.ts';
import { type DrivePlace, drivePlaceOf } from './drive-minutes.ts';
import type { StreamHeirs } from './moving-work.ts';
import { compareIds } from './order.ts';
import type { Places } from './select-places.ts';
import { isSince, isUntil, sinceCourse, untilCourse } from './transitions.ts';

/** What becomes of an organisation's arrangements: those after, from a transition on, and the access they give to each line. */
export interface RoutedChange {
  readonly transition: number;
  readonly arrangements: readonly Arrangement[];
  readonly contract: ContractBasis;
  readonly aboveCap: AboveCap;
  /** Access once the change is complete, by line. */
  readonly access: (line: number) => number;
}

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
  readonly course: number;
  /** Pieces that replace one another share a group; '' where nothing moves. */
  readonly group: string;
  /** Index into ACCESS_GROUPS; -1 where employers are not kept apart. */
  readonly accessGroup: number;
}

export interface RouteContext {
  readonly places: Places;
  readonly lines: readonly ServiceLine[];
  readonly poolIds: readonly string[];
  readonly tasks: readonly CompiledTask[];
  readonly rates: CaseRates;
  /** Minutes of a drive, one way. */
  readonly driveMinutes: (from: DrivePlace, to: DrivePlace) => number;
  readonly contactsPerClinic: number;
  /** By organisation id. */
  readonly changes: ReadonlyMap<string, RoutedChange>;
  /** Whether employers of different access are kept in streams of their own. */
  readonly byAccess: boolean;
}

export interface RoutedWork {
  readonly streams: Stream[];
  readonly shares: StreamShare[];
  readonly heirs: StreamHeirs[];
}

/** Splits every organisation's cases over the services its arrangements name, and sums them into streams. Sums run in code-unit order of organisation ids. */
export const routeWork = (context: RouteContext): RoutedWork => {
  const { places } = context;
  const serviceIndex = new Map(places.services.map((service, index) => [service.id, index]));
  const pieces = places.organisations.flatMap((organisation, index) => piecesOf(organisation, index, context, serviceIndex));
  const piecesById = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const known = piecesById.get(piece.id);
    if (known === undefined) piecesById.set(piece.id, [piece]);
    else known.push(piece);
  }
  const streamIds = [...piecesById.keys()].sort(compareIds);
  const streamIndex = new Map(streamIds.map((id, index) => [id, index]));
  const streams: Stream[] = streamIds.map((id) => streamOf(id, piecesById.get(id) as Piece[]));
  const shares = pieces.map((piece) => ({
    organisation: piece.organisation,
    stream: streamIndex.get(piece.id) ?? -1,
    needPerMonth: piece.needPerMonth,
    expressedPerMonth: piece.expressedPerMonth,
  }));
  return { streams, shares, heirs: heirsOf(streamIds, piecesById) };
};

const streamOf = (id: string, parts: readonly Piece[]): Stream => {
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
    course: first.course,
    accessGroup: first.accessGroup,
  };
};

/** Streams that end, each with those that take over its open cases, in proportion to their cases. */
const heirsOf = (streamIds: readonly string[], piecesById: ReadonlyMap<string, readonly Piece[]>): StreamHeirs[] => {
  const since = new Map<string, { stream: number; need: number }[]>();
  const firstOf = (id: string): Piece => (piecesById.get(id) as Piece[])[0] as Piece;
  streamIds.forEach((id, stream) => {
    const { course, group, task } = firstOf(id);
    if (!isSince(course)) return;
    const need = (piecesById.get(id) as Piece[]).reduce((sum, piece) => sum + piece.needPerMonth, 0);
    since.set(`${task}|${group}`, [...(since.get(`${task}|${group}`) ?? []), { stream, need }]);
  });
  return streamIds.flatMap((id, stream) => {
    const { course, group, task } = firstOf(id);
    if (!isUntil(course)) return [];
    const heirs = since.get(`${task}|${group}`) ?? [];
    const total = heirs.reduce((sum, heir) => sum + heir.need, 0);
    if (!(total > 0)) return [];
    return [{ stream, heirs: heirs.map((heir) => ({ stream: heir.stream, share: heir.need / total })) }];
  });
};

const piecesOf = (organisation: Organisation, index: number, context: RouteContext, serviceIndex: ReadonlyMap<string, number>): Piece[] => {
  const own = context.places.arrangements.filter((arrangement) => arrangement.organisationId === organisation.id);
  const change = context.changes.get(organisation.id);
  const cases = context.lines.map((_, line) => context.rates(organisation, line));
  const drives = new Map<number, number>();
  return context.tasks.flatMap((task, taskNumber) => {
    const place = { organisation, index, taskNumber, task, context, serviceIndex, cases, drives };
    const before = legsOf(place, own, organisation.access);
    if (change === undefined) return before.map((leg) => pieceOf(place, leg, { course: 0, group: '' }));
    const after = legsOf(place, change.arrangements, change.access(task.line));
    const [from, to] = [textOf(before), textOf(after)];
    if (from === to) return before.map((leg) => pieceOf(place, leg, { course: 0, group: '' }));
    // work that may be refused is kept apart by organisation: a cap is that of one contract
    const contract = change.aboveCap === 'refuse' ? `@${organisation.id}` : '';
    const group = `${change.transition}:${from}>${to}${contract}${context.byAccess ? `@${accessGroupOf(organisation.sector)}` : ''}`;
    return [
      ...before.map((leg) => pieceOf(place, leg, { course: untilCourse(change.transition), group })),
      ...after.map((leg) => pieceOf(place, leg, { course: sinceCourse(change.transition), group })),
    ];
  });
};

interface TaskPlace {
  readonly organisation: Organisation;
  readonly index: number;
  readonly taskNumber: number;
  readonly task: CompiledTask;
  readonly context: RouteContext;
  readonly serviceIndex: ReadonlyMap<string, number>;
  /** Cases of the organisation by line; minutes of travel to a service that has been asked for. */
  readonly cases: readonly number[];
  readonly drives: Map<number, number>;
}

/** One way a task of an organisation goes: service, service of the substitute pool, share, travel and access. */
interface Leg {
  readonly serviceId: string;
  readonly otherServiceId: string;
  readonly share: number;
  readonly mode: Arrangement['mode'];
  readonly access: number;
}

const legsOf = ({ task, context }: TaskPlace, arrangements: readonly Arrangement[], access: number): Leg[] => {
  const lineId = (context.lines[task.line] as ServiceLine).id;
  const others = task.otherPool < 0 ? [] : selectArrangements(arrangements, lineId, context.poolIds[task.otherPool] as string);
  return selectArrangements(arrangements, lineId, context.poolIds[task.pool] as string).map(({ serviceId, share, mode }) => ({
    serviceId,
    otherServiceId: others[0]?.serviceId ?? '',
    share,
    mode,
    access,
  }));
};

const textOf = (legs: readonly Leg[]): string =>
  legs
    .map((leg) => `${leg.serviceId}/${leg.otherServiceId}*${leg.share}*${leg.mode}*${leg.access}`)
    .sort(compareIds)
    .join('+');

const pieceOf = (place: TaskPlace, leg: Leg, way: { readonly course: number; readonly group: string }): Piece => {
  const { taskNumber, task, context, serviceIndex } = place;
  const service = serviceIndex.get(leg.serviceId) ?? -1;
  const need = (place.cases[task.line] as number) * context.rates.taskShare(taskNumber) * leg.share;
  const accessGroup = context.byAccess ? accessGroupOf(place.organisation.sector) : -1;
  const words = [task.id, leg.serviceId, leg.otherServiceId, ...(accessGroup < 0 ? [] : [`${accessGroup}@${leg.access}`])];
  return {
    id: (way.group === '' ? words : [...words, isUntil(way.course) ? 'until' : 'since', way.group]).join('|'),
    task: taskNumber,
    line: task.line,
    service,
    otherService: leg.otherServiceId === '' ? -1 : (serviceIndex.get(leg.otherServiceId) ?? -1),
    organisation: place.index,
    needPerMonth: need,
    expressedPerMonth: need * leg.access,
    travelMinutes: travelMinutes(place, leg, service),
    accessGroup,
    ...way,
  };
};

/** Minutes of travel charged to one on-site contact: there and back, shared by the contacts of a clinic (MODEL section 6). None at base. */
const travelMinutes = ({ organisation, context, drives }: TaskPlace, leg: Leg, service: number): number => {
  const base = context.places.services[service];
  if (base === undefined || leg.mode === 'at-base' || base.hostOrganisationId === organisation.id) return 0;
  const known = drives.get(service);
  if (known !== undefined) return known;
  const minutes = (2 * context.driveMinutes(organisation, drivePlaceOf(base))) / context.contactsPerClinic;
  drives.set(service, minutes);
  return minutes;
};
