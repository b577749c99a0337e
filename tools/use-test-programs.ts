/** Processes and threads that a test starts come from the built programs. */
import { inject } from 'vitest';
import { BUILT_PROGRAMS } from '../packages/api/src/jobs/built-programs.ts';

Object.assign(globalThis, { [BUILT_PROGRAMS]: inject('builtPrograms') });
