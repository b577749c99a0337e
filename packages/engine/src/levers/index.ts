import { lateCareerWorking } from './late-career-working.ts';
import type { Lever } from './lever.ts';
import { retention } from './retention.ts';
import { skillMixShift } from './skill-mix-shift.ts';
import { timeToFill } from './time-to-fill.ts';
import { trainingPosts } from './training-posts.ts';
import { triageAndRemote } from './triage-and-remote.ts';

/** Every lever, in the order in which forms and lists show them: quickest first. */
export const LEVERS: readonly Lever[] = [triageAndRemote, timeToFill, lateCareerWorking, skillMixShift, retention, trainingPosts];

export const findLever = (id: string): Lever | undefined => LEVERS.find((lever) => lever.id === id);
