import type { TestProject } from 'vitest/node';
import { builtPrograms } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built programs. */
    readonly builtPrograms: string;
  }
}

/** Builds programs and threads before the first test, and again when a test run is repeated. */
export async function setup(project: TestProject): Promise<void> {
  const build = async () => project.provide('builtPrograms', await builtPrograms());
  await build();
  project.onTestsRerun(build);
}
