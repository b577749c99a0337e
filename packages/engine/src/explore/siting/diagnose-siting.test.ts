import { expect, test } from 'vitest';
import { createHighsSolver } from '../../highs.ts';
import { OPEN_SETTINGS, sitingInstance } from '../../testing/siting-instances.ts';
import { siteHubs } from './site-hubs.ts';
import type { SitingCandidate, SitingProblem, SitingSettings } from './siting-problem.ts';

const solve = createHighsSolver();

interface Line {
  /** Minutes along one road. */
  readonly at: readonly number[];
  readonly demand?: readonly number[];
  readonly candidate?: Partial<SitingCandidate>;
  readonly candidates?: readonly Partial<SitingCandidate>[];
  readonly settings?: Partial<SitingSettings>;
}

/** Towns along one road, every one a candidate that can hold ten, has one trainer and no accreditation. Each needs one. */
const road = ({ at, demand, candidate, candidates, settings }: Line): SitingProblem => {
  const ids = at.map((_, town) => `town-${town}`);
  const common = { capacity: 10, fixedCostPerYear: 1, accredited: false, trainers: 1, ...candidate };
  return {
    sites: ids.map((id) => ({ id, name: `Town ${id.slice(5)}` })),
    candidates: ids.map((siteId, town) => ({ ...common, ...candidates?.[town], siteId })),
    demands: ids.map((siteId, town) => ({ siteId, demand: demand?.[town] ?? 1, drivesPerYear: 10 })),
    driveMinutes: at.map((a) => at.map((b) => Math.abs(a - b))),
    settings: { ...OPEN_SETTINGS, hubs: { min: 1, max: 2 }, ...settings },
  };
};

const causes = async (problem: SitingProblem) => {
  const { status, diagnosis } = await siteHubs(problem, { solve });
  expect(status).toBe('infeasible');
  expect(diagnosis?.proven).toBe(true);
  return diagnosis?.conflict.map(({ requirement, nearest, siteIds }) => ({ requirement, nearest, siteIds }));
};

test('a site with no candidate within the longest drive is named, with the drive that would do', async () => {
  const problem = road({ at: [0, 10, 20, 90], settings: { maxDriveMinutes: 30, closedSiteIds: ['town-3'] } });
  const conflict = await causes(problem);
  expect(conflict?.map(({ requirement }) => requirement)).toContain('max-drive');
  expect(conflict?.find(({ requirement }) => requirement === 'max-drive')).toEqual({
    requirement: 'max-drive',
    nearest: 70,
    siteIds: ['town-3'],
  });
  expect(conflict?.find(({ requirement }) => requirement === 'closed-sites')).toEqual({
    requirement: 'closed-sites',
    nearest: 1,
    siteIds: ['town-3'],
  });
});

test('a drive limit alone is the cause when a town is no candidate at all', async () => {
  const all = road({ at: [0, 10, 20, 90], settings: { maxDriveMinutes: 30 } });
  const problem = { ...all, candidates: all.candidates.slice(0, 3), driveMinutes: all.driveMinutes.map((row) => row.slice(0, 3)) };
  expect(await causes(problem)).toEqual([{ requirement: 'max-drive', nearest: 70, siteIds: ['town-3'] }]);
  const { diagnosis } = await siteHubs(problem, { solve });
  expect(diagnosis?.conflict[0]?.message).toBe(
    'No candidate is within 30 minutes of Town 3; with all else kept, the smallest longest drive that can be met is 70 minutes.',
  );
});

test('too few hubs for the longest drive: both are named, each with what would do', async () => {
  // three pairs of towns: a hub at 5 and one at 100 serve the middle pair one town each, 45 minutes away; or three hubs
  const problem = road({ at: [0, 5, 50, 55, 100, 105], settings: { maxDriveMinutes: 20 } });
  expect(await causes(problem)).toEqual([
    { requirement: 'max-hubs', nearest: 3, siteIds: [] },
    { requirement: 'max-drive', nearest: 45, siteIds: [] },
  ]);
});

test('work beyond all capacity together is a lack of capacity, by what is lacking', async () => {
  const problem = road({ at: [0, 5, 10], demand: [4, 4, 4], candidate: { capacity: 3.5 }, settings: { hubs: { min: 1, max: 3 } } });
  // one whole site of 4 in each of three hubs of 3.5: 0.5 too much three times
  expect(await causes(problem)).toEqual([{ requirement: 'capacity', nearest: 1.5, siteIds: ['town-0', 'town-1', 'town-2'] }]);
});

test('a demand bigger than any hub can hold is named', async () => {
  const problem = road({ at: [0, 5, 10], demand: [1, 14, 1] });
  expect(await causes(problem)).toEqual([{ requirement: 'capacity', nearest: 4, siteIds: ['town-1'] }]);
});

test('capacity enough in sum but not in whole sites is still a lack of capacity', async () => {
  const problem = road({ at: [0, 1, 2], demand: [6, 6, 6], candidate: { capacity: 10 }, settings: { hubs: { min: 1, max: 2 } } });
  expect(await causes(problem)).toEqual([
    { requirement: 'max-hubs', nearest: 3, siteIds: [] },
    { requirement: 'capacity', nearest: 2, siteIds: [] },
  ]);
});

test('too few sites that can be accredited', async () => {
  const candidates = [{ accredited: true }, {}, {}];
  const problem = road({ at: [0, 5, 10], candidates, settings: { minAccreditedHubs: 2 } });
  expect(await causes(problem)).toEqual([{ requirement: 'accredited-hubs', nearest: 1, siteIds: [] }]);
});

test('too few trainers over all hubs, given how many there may be', async () => {
  const candidates = [{ trainers: 3 }, { trainers: 2 }, { trainers: 1 }];
  const problem = road({ at: [0, 5, 10], candidates, settings: { minTrainers: 6 } });
  expect(await causes(problem)).toEqual([
    { requirement: 'trainers', nearest: 5, siteIds: [] },
    { requirement: 'max-hubs', nearest: 3, siteIds: [] },
  ]);
});

test('trainers that every hub must have', async () => {
  const candidates = [{ trainers: 3 }, { trainers: 2 }, { trainers: 1 }];
  const problem = road({ at: [0, 5, 10], candidates, settings: { minTrainersPerHub: 3, hubs: { min: 2, max: 2 } } });
  const conflict = await causes(problem);
  expect(conflict?.map(({ requirement }) => requirement)).toEqual(['min-hubs', 'trainers-per-hub']);
  expect(conflict?.[1]).toEqual({ requirement: 'trainers-per-hub', nearest: 2, siteIds: ['town-1', 'town-2'] });
});

test('more open sites than there may be hubs', async () => {
  const problem = road({ at: [0, 5, 10], settings: { openSiteIds: ['town-0', 'town-1', 'town-2'] } });
  expect(await causes(problem)).toEqual([
    { requirement: 'open-sites', nearest: 2, siteIds: expect.any(Array) },
    { requirement: 'max-hubs', nearest: 3, siteIds: [] },
  ]);
});

test('what the diagnosis says can be met, can be met; a little less cannot', async () => {
  const problem = sitingInstance({ sites: 12, seed: 31, capacity: 60, settings: { hubs: { min: 1, max: 3 }, maxDriveMinutes: 15 } });
  const { diagnosis } = await siteHubs(problem, { solve });
  const drive = diagnosis?.conflict.find(({ requirement }) => requirement === 'max-drive')?.nearest as number;
  const at = (maxDriveMinutes: number) => siteHubs({ ...problem, settings: { ...problem.settings, maxDriveMinutes } }, { solve, gap: 0.1 });
  expect((await at(drive)).status).not.toBe('infeasible');
  expect((await at(drive * 0.999)).status).toBe('infeasible');
});

test('a site without a road to any candidate is named as such', async () => {
  const joined = road({ at: [0, 5, 10], settings: { maxDriveMinutes: 30 } });
  const problem = {
    ...joined,
    driveMinutes: joined.driveMinutes.map((row, town) => (town === 2 ? row.map(() => Number.POSITIVE_INFINITY) : row)),
  };
  expect(await causes(problem)).toEqual([{ requirement: 'assignment', nearest: null, siteIds: ['town-2'] }]);
});
