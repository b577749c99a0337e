import type { CompiledModel } from '../compile/compiled-model.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, Scope } from './metric.ts';
import { keyOf, placesOf, SCOPES, scopeOf, WHOLE_SCENARIO } from './places.ts';

/**
 * Rows about demand: each line and all lines together, for systems and the whole scenario in three scopes, for services (all they do for the scenario's
 * organisations) and for organisations. A system is the sum of its organisations.
 */
export interface DemandRows {
  /** Keys without a basis: see `withBasis`. */
  readonly keys: readonly MetricKey[];
  /** Row of (organisation, line): `organisation * lines + line`; -1 where the organisation has no such work. */
  readonly organisationRow: Int32Array;
  /** Row of (service, line): `service * lines + line`; -1 where none. */
  readonly serviceRow: Int32Array;
  /** Additions that turn rows of one line into totals, in order: row `from[step]` is added to row `to[step]`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Rows of demand metrics of a compiled model. */
export const demandRows = memoBy((model: CompiledModel): DemandRows => {
  const table = new RowTable(model);
  const places = placesOf(model);
  const everyLine = model.lines.map(() => true);
  const wide = (place: string, kind: MetricKey['placeKind']) => SCOPES.map((scope) => table.add({ place, kind, scope, lines: everyLine }));
  const systems = places.systemIds.map((systemId) => wide(systemId, 'system'));
  const linesOf = linesByPlace(model);
  const services = new Map(
    places.services.map((service) => [
      service,
      table.add({ place: model.services[service]?.id ?? '', kind: 'service', scope: 'all', lines: linesOf.service(service) }),
    ]),
  );
  const organisations = model.organisations.map((organisation, index) =>
    table.add({
      place: organisation.id,
      kind: 'organisation',
      scope: SCOPES[scopeOf(organisation.sector)] as Scope,
      lines: linesOf.organisation(index),
    }),
  );
  const scenario = places.wholeScenario ? wide(WHOLE_SCENARIO, 'scenario') : [];
  model.organisations.forEach((organisation, index) => {
    const holders = [systems[places.systemOfOrganisation[index] as number] ?? [], scenario];
    for (const holder of holders) {
      for (const block of holder.slice(scopeOf(organisation.sector))) table.feed(organisations[index] as Int32Array, block);
    }
  });
  table.addTotals();
  const lines = model.lines.length;
  const byPlace = (count: number, block: (index: number) => Int32Array | undefined) =>
    Int32Array.from({ length: count * lines }, (_, index) => block(Math.floor(index / lines))?.[index % lines] ?? -1);
  return {
    keys: table.keys,
    organisationRow: byPlace(model.organisations.length, (index) => organisations[index]),
    serviceRow: byPlace(model.services.length, (index) => services.get(index)),
    from: Int32Array.from(table.from),
    to: Int32Array.from(table.to),
  };
});

interface Block {
  readonly place: string;
  readonly kind: MetricKey['placeKind'];
  readonly scope: Scope;
  readonly lines: readonly boolean[];
}

/** Collects rows and the additions between them. */
class RowTable {
  readonly keys: MetricKey[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly #totals: (readonly [Int32Array, number])[] = [];
  readonly #model: CompiledModel;

  constructor(model: CompiledModel) {
    this.#model = model;
  }

  /** Adds a row for each line of a place and one for all lines; returns the rows by line. */
  add({ place, kind, scope, lines }: Block): Int32Array {
    const rows = Int32Array.from(this.#model.lines, (line, index) =>
      lines[index] === true ? this.keys.push(keyOf(place, kind, { line: line.id, scope })) - 1 : -1,
    );
    this.#totals.push([rows, this.keys.push(keyOf(place, kind, { line: 'all', scope })) - 1]);
    return rows;
  }

  /** Rows of a part are added, line by line, to the rows of a whole. */
  feed(part: Int32Array, whole: Int32Array): void {
    part.forEach((row, line) => {
      if (row >= 0) this.#step(row, whole[line] as number);
    });
  }

  /** After all feeds: rows by line are added to the row for all lines. */
  addTotals(): void {
    for (const [rows, total] of this.#totals) for (const row of rows) if (row >= 0) this.#step(row, total);
  }

  #step(from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
  }
}

/** Which lines a service works on, and which lines an organisation sends work on; main tasks only. */
const linesByPlace = (model: CompiledModel) => {
  const main = (stream: number): boolean => model.tasks[model.streams[stream]?.task ?? -1]?.main ?? false;
  const serviceLines = new Set<string>();
  model.streams.forEach((stream, index) => {
    if (main(index)) serviceLines.add(`${stream.service}|${stream.line}`);
  });
  const organisationLines = new Set<string>();
  for (const share of model.streamShares) {
    if (main(share.stream)) organisationLines.add(`${share.organisation}|${model.streams[share.stream]?.line}`);
  }
  return {
    service: (service: number) => model.lines.map((_, line) => serviceLines.has(`${service}|${line}`)),
    organisation: (organisation: number) => model.lines.map((_, line) => organisationLines.has(`${organisation}|${line}`)),
  };
};
