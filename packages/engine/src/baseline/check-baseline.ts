import { createParameterBook } from '../parameters/parameter-book.ts';
import type { Baseline, Sector } from './baseline.ts';
import { PUBLISHED_TOTALS, type PublishedTotals } from './published-totals.ts';

/** One count of a baseline against what it should be. */
export interface BaselineCheck {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly found: number;
  readonly expected: number;
  readonly ok: boolean;
}

/** Counts and totals of a parsed baseline against published figures and its own national totals. Does not test whether work and capacity balance. */
export function checkBaseline(baseline: Baseline): BaselineCheck[] {
  const published = PUBLISHED_TOTALS[baseline.id];
  return [
    ...(published === undefined ? [] : publishedChecks(baseline, published)),
    ...roleChecks(baseline),
    ...completenessChecks(baseline),
  ];
}

interface Count {
  readonly label: string;
  readonly unit: string;
  readonly found: number;
  readonly expected: number;
}

const check = (id: string, count: Count): BaselineCheck => ({ id, ...count, ok: count.found === count.expected });

function publishedChecks(baseline: Baseline, published: PublishedTotals): BaselineCheck[] {
  const { systems, organisations, services } = baseline;
  const nhsServices = services.filter(({ owner }) => owner === 'nhs').length;
  return [
    check('trusts', { label: 'NHS trusts', unit: 'trusts', found: inSector(baseline, 'nhs-trust').length, expected: published.trusts }),
    check('systems', { label: 'Integrated Care Systems', unit: 'systems', found: systems.length, expected: published.systems }),
    check('trust-heads', {
      label: 'Heads in trusts',
      unit: 'heads',
      found: headsIn(baseline, 'nhs-trust'),
      expected: published.trustHeads,
    }),
    check('board-heads', { label: 'Heads in boards', unit: 'heads', found: headsIn(baseline, 'icb'), expected: published.boardHeads }),
    check('nhs-services', { label: 'NHS OH services', unit: 'services', found: nhsServices, expected: published.nhsServices }),
    check('trusts-with-independents', {
      label: 'Trusts served by an independent provider',
      unit: 'trusts',
      found: organisations.filter((organisation) => organisation.sector === 'nhs-trust' && servedByIndependent(baseline, organisation.id))
        .length,
      expected: published.trustsWithIndependents,
    }),
  ];
}

const inSector = (baseline: Baseline, sector: Sector) => baseline.organisations.filter((organisation) => organisation.sector === sector);

const headsIn = (baseline: Baseline, sector: Sector) => inSector(baseline, sector).reduce((sum, { heads }) => sum + heads, 0);

function servedByIndependent(baseline: Baseline, organisationId: string): boolean {
  const independents = new Set(baseline.services.filter(({ owner }) => owner === 'independent').map(({ id }) => id));
  return baseline.arrangements.some(
    (arrangement) => arrangement.organisationId === organisationId && independents.has(arrangement.serviceId),
  );
}

function roleChecks(baseline: Baseline): BaselineCheck[] {
  const book = createParameterBook(baseline.parameters);
  return baseline.roles.flatMap(({ id, pluralLabel }) =>
    (['heads', 'posts'] as const)
      .filter((count) => book.has(`role.${id}.${count}`))
      .map((count) =>
        check(`${id}-${count}`, {
          label: `${pluralLabel}: ${count === 'heads' ? 'in post' : 'funded posts'} over all services`,
          unit: count,
          found: baseline.services.reduce((sum, service) => sum + (service[count][id] ?? 0), 0),
          expected: book.scalar(`role.${id}.${count}`),
        }),
      ),
  );
}

function completenessChecks(baseline: Baseline): BaselineCheck[] {
  const { services, organisations, systems, arrangements } = baseline;
  const nhs = services.filter(({ owner }) => owner === 'nhs');
  const used = new Set(arrangements.map(({ serviceId }) => serviceId));
  const served = new Set(arrangements.map(({ organisationId }) => organisationId));
  const withService = new Set(nhs.map(({ systemId }) => systemId));
  const untrained = services.filter(({ heads }) => (heads['om-trainee'] ?? 0) > 0 && (heads['specialist'] ?? 0) === 0);
  const none = (id: string, label: string, unit: string, found: number) => check(id, { label, unit, found, expected: 0 });
  return [
    none(
      'systems-without-service',
      'Systems without an NHS OH service',
      'systems',
      systems.filter(({ id }) => !withService.has(id)).length,
    ),
    none(
      'organisations-unserved',
      'Organisations without an arrangement',
      'organisations',
      organisations.filter(({ id }) => !served.has(id)).length,
    ),
    none('services-without-work', 'Services that no arrangement leads to', 'services', services.filter(({ id }) => !used.has(id)).length),
    none('trainees-without-specialist', 'Services with trainees and no specialist', 'services', untrained.length),
  ];
}
