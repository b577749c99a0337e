import { errorIssue, type Issue } from '../issues/issue.ts';
import type { Baseline } from './baseline.ts';

interface Reference {
  readonly path: string;
  readonly id: string;
  /** What the id should name: 'system', 'role'. */
  readonly kind: string;
}

/** Ids that occur twice, and ids that name nothing. */
export function referenceIssues(baseline: Baseline): Issue[] {
  const lists = {
    source: baseline.sources,
    parameter: baseline.parameters,
    pool: baseline.pools,
    role: baseline.roles,
    line: baseline.lines,
    system: baseline.systems,
    organisation: baseline.organisations,
    service: baseline.services,
  };
  const known = new Map(Object.entries(lists).map(([kind, rows]) => [kind, new Set(rows.map(({ id }) => id))]));
  known.set('role or pool', new Set([...(known.get('role') ?? []), ...(known.get('pool') ?? [])]));
  const repeated = Object.entries(lists).flatMap(([kind, rows]) => repeatedIds(kind, rows));
  const unknown = references(baseline).filter(({ kind, id }) => known.get(kind)?.has(id) !== true);
  return [...repeated, ...unknownIssues(unknown)];
}

function repeatedIds(kind: string, rows: readonly { readonly id: string }[]): Issue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const path = `${kind}s[${index}].id`;
    return [
      errorIssue({
        path,
        code: 'repeated-id',
        message: `another ${kind} has the same id`,
        found: id,
        hint: 'Give each row an id of its own.',
      }),
    ];
  });
}

/** One issue for each thing that is missing, at the first place that names it: a single slip is often named in many rows. */
function unknownIssues(unknown: readonly Reference[]): Issue[] {
  const places = new Map<string, Reference[]>();
  for (const reference of unknown) {
    const key = `${reference.kind} ${reference.id}`;
    places.set(key, [...(places.get(key) ?? []), reference]);
  }
  return [...places.values()].flatMap((references) => {
    const [first, ...others] = references;
    if (first === undefined) return [];
    const { path, id, kind } = first;
    const elsewhere =
      others.length === 0 ? '' : ` The id is named in ${others.length} other ${others.length === 1 ? 'place' : 'places'} too.`;
    const message = `the baseline has no ${kind} called ${id}`;
    return [
      errorIssue({ path, code: 'unknown-reference', message, found: id, hint: `Add the ${kind}, or name one that exists.${elsewhere}` }),
    ];
  });
}

function references(baseline: Baseline): Reference[] {
  return [
    ...baseline.roles.map(({ poolId }, index) => ({ path: `roles[${index}].poolId`, id: poolId, kind: 'pool' })),
    ...baseline.lines.flatMap(lineReferences),
    ...baseline.organisations.map(({ systemId }, index) => ({ path: `organisations[${index}].systemId`, id: systemId, kind: 'system' })),
    ...baseline.services.flatMap(serviceReferences),
    ...baseline.arrangements.flatMap(arrangementReferences),
    ...baseline.nationalSeries.map(({ roleId }, index) => ({ path: `nationalSeries[${index}].roleId`, id: roleId, kind: 'role' })),
  ];
}

function lineReferences(line: Baseline['lines'][number], lineIndex: number): Reference[] {
  const standards = Object.keys(line.standards).map((id) => ({ path: `lines[${lineIndex}].standards.${id}`, id, kind: 'pool' }));
  const tasks = line.tasks.flatMap(({ preferred, substitutes }, taskIndex) => {
    const path = `lines[${lineIndex}].tasks[${taskIndex}]`;
    return [
      { path: `${path}.preferred`, id: preferred, kind: 'role or pool' },
      ...substitutes.map((id, order) => ({ path: `${path}.substitutes[${order}]`, id, kind: 'role' })),
    ];
  });
  return [...standards, ...tasks];
}

function serviceReferences(service: Baseline['services'][number], index: number): Reference[] {
  const path = `services[${index}]`;
  const host = service.hostOrganisationId;
  return [
    { path: `${path}.systemId`, id: service.systemId, kind: 'system' },
    ...(host === null ? [] : [{ path: `${path}.hostOrganisationId`, id: host, kind: 'organisation' }]),
    ...Object.keys(service.heads).map((id) => ({ path: `${path}.heads.${id}`, id, kind: 'role' })),
    ...Object.keys(service.posts).map((id) => ({ path: `${path}.posts.${id}`, id, kind: 'role' })),
  ];
}

function arrangementReferences(arrangement: Baseline['arrangements'][number], index: number): Reference[] {
  const path = `arrangements[${index}]`;
  const { lineIds, poolIds } = arrangement;
  return [
    { path: `${path}.organisationId`, id: arrangement.organisationId, kind: 'organisation' },
    { path: `${path}.serviceId`, id: arrangement.serviceId, kind: 'service' },
    ...(lineIds === 'all' ? [] : lineIds.map((id, order) => ({ path: `${path}.lineIds[${order}]`, id, kind: 'line' }))),
    ...(poolIds === 'all' ? [] : poolIds.map((id, order) => ({ path: `${path}.poolIds[${order}]`, id, kind: 'pool' }))),
  ];
}
