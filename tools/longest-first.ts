import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, longest first (22 November 2026): begun last, one of them keeps a core waiting for the other. A file that is not named here comes
 * after them. Not the journeys: the two longest side by side took 331 s in all, in the order of the test runner 245-275.
 */
const LONGEST = [
  'packages/api/src/crash.test.ts',
  'packages/documents/src/case/case-documents.test.ts',
  'packages/api/src/store/archive/back-up-store.test.ts',
  'packages/engine/test/list-oracle/lists-against-des.test.ts',
  'packages/api/src/store/embedded/open-embedded-store.test.ts',
  'packages/cli/test/interrupt.test.ts',
  'packages/cli/test/back-up.test.ts',
  'packages/api/src/jobs/durable-queue.test.ts',
  'packages/api/src/runs/kept-run.test.ts',
  'packages/engine/src/explore/siting/site-hubs.test.ts',
  'packages/api/src/server.test.ts',
  'packages/engine/src/simulate/agreement.test.ts',
  'examples/check-conservation.test.ts',
];

const placeOf = (path: string): number => {
  const place = LONGEST.findIndex((file) => path.endsWith(`/${file}`));
  return place < 0 ? LONGEST.length : place;
};

/** Runs long files first; the others in the order of the test runner. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one.moduleId) - placeOf(other.moduleId));
  }
}
