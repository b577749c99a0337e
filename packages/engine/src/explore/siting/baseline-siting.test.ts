import { expect, test } from 'vitest';
import { greatCircleKm } from '../../compile/distance.ts';
import { england } from '../../england.ts';
import { createHighsSolver } from '../../highs.ts';
import type { Result } from '../../issues/result.ts';
import { createParameterBook } from '../../parameters/parameter-book.ts';
import { sitingProblem } from './baseline-siting.ts';
import { siteHubs } from './site-hubs.ts';

const baseline = england();
const book = createParameterBook(baseline.parameters);
const read = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('; '));
  return result.value;
};
const pathsOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`));

test('a system becomes its trusts and board, with NHS hosts and acute trusts as candidates', () => {
  const problem = read(sitingProblem(baseline, ['QRV']));
  const own = baseline.organisations.filter(({ systemId }) => systemId === 'QRV');
  expect(problem.demands.map(({ siteId }) => siteId)).toEqual(
    own.filter(({ sector }) => sector === 'nhs-trust' || sector === 'icb').map(({ id }) => id),
  );
  const hosts = baseline.services
    .filter(({ systemId, owner }) => systemId === 'QRV' && owner === 'nhs')
    .map(({ hostOrganisationId }) => hostOrganisationId);
  for (const host of hosts) expect(problem.candidates.map(({ siteId }) => siteId)).toContain(host);
  expect(problem.demands.every(({ demand, drivesPerYear }) => demand > 0 && drivesPerYear > 0)).toBe(true);
});

test('required doctor FTE of England is near the doctors its services have: the baseline closes on them', () => {
  const problem = read(sitingProblem(baseline, 'all', { sectors: ['nhs-trust', 'icb', 'primary-care', 'social-care'] }));
  const required = problem.demands.reduce((sum, { demand }) => sum + demand, 0);
  const doctors = ['specialist', 'specialty-doctor'].reduce(
    (sum, role) => sum + book.scalar(`role.${role}.heads`) * book.scalar(`role.${role}.ftePerHead`),
    0,
  );
  // closure puts doctors' load at 0.95 to 1.05 of their minutes, governance and supervision included; required FTE divides by 0.85; part is bought from independents
  expect(required / doctors).toBeGreaterThan(0.8);
  expect(required / doctors).toBeLessThan(1.5);
});

test("drives are great-circle kilometres x circuity / speed, and the user's own rows replace them in both directions", () => {
  const plain = read(sitingProblem(baseline, ['QRV']));
  const [from, to] = [plain.demands[0]?.siteId as string, plain.candidates[1]?.siteId as string];
  const place = (id: string) =>
    baseline.organisations.find((organisation) => organisation.id === id) as (typeof baseline.organisations)[number];
  const expected = (60 * greatCircleKm(place(from), place(to)) * book.scalar('travel.circuity')) / book.scalar('travel.speedKmh');
  expect(plain.driveMinutes[0]?.[1]).toBeCloseTo(expected, 9);
  const own = read(sitingProblem(baseline, ['QRV'], { driveRows: [{ fromId: to, toId: from, minutes: 33 }] }));
  expect(own.driveMinutes[0]?.[1]).toBe(33);
});

test('every default is a parameter of the baseline, and the user may replace it by site', () => {
  const problem = read(sitingProblem(baseline, ['QRV'], { capacityFte: { RYJ: 20 }, fixedCostPerYear: { RYJ: 5 } }));
  const margin = 1 - book.scalar('siting.capacityMarginShare');
  const [own, other] = [
    problem.candidates.find(({ siteId }) => siteId === 'RYJ'),
    problem.candidates.find(({ siteId }) => siteId !== 'RYJ'),
  ];
  expect(own).toMatchObject({ capacity: 20 * margin, fixedCostPerYear: 5 });
  expect(other).toMatchObject({
    capacity: book.scalar('siting.hubCapacityFte') * margin,
    fixedCostPerYear: book.scalar('siting.hubSetUpCost') / book.scalar('siting.hubSetUpYears') + book.scalar('siting.hubRunningCost'),
  });
  expect(problem.settings).toMatchObject({
    maxDriveMinutes: book.scalar('siting.maxDriveMinutes'),
    costPerDriveHour: book.scalar('siting.costPerDriveHour'),
  });
});

test('unknown systems, sites and impossible drive times are all reported; assumed accreditation is a warning', () => {
  expect(pathsOf(sitingProblem(baseline, ['QRV', 'moon']))).toEqual(['systemIds[1] unknown-system']);
  const driveRows = [{ fromId: 'moon', toId: 'RYJ', minutes: -1 }];
  expect(pathsOf(sitingProblem(baseline, ['QRV'], { driveRows, accreditedSiteIds: ['mars'] }))).toEqual([
    'accreditedSiteIds unknown-site',
    'driveRows[0] unknown-site',
    'driveRows[0].minutes out-of-range',
  ]);
  const assumed = sitingProblem(baseline, ['QRV'], { settings: { minAccreditedHubs: 1 } });
  expect(assumed.ok && assumed.warnings.map(({ code }) => code)).toEqual(['accreditation-assumed']);
});

test('a real system is sited to proven optimum, with every requirement met', async () => {
  const problem = read(
    sitingProblem(baseline, ['QRV'], { settings: { hubs: { min: 1, max: 2 }, minAccreditedHubs: 1 }, accreditedSiteIds: ['RYJ'] }),
  );
  const result = await siteHubs(problem, { solve: createHighsSolver() });
  expect(result.status).toBe('optimal');
  expect(result.evaluation?.breaches).toEqual([]);
  expect(result.assignment?.openSiteIds).toContain('RYJ');
});
