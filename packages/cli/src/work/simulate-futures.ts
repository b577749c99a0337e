import { startRun } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import type { Work } from '../thread-work.ts';
import { type FuturesTask, placesOf } from './futures-places.ts';

/** Simulates its futures one after the other and hands each over as it is made; ends early when asked. Answers how many it made. */
export const work: Work<FuturesTask, number> = async (task, { progress, stopped, breathe }) => {
  const started = startRun(task.scenario, england(), task.options);
  if (!started.ok) throw new Error(started.issues.map(({ message }) => message).join('; '));
  let made = 0;
  for (const { draw, pass } of placesOf(task)) {
    await breathe();
    if (stopped()) return made;
    const future = started.value.future(draw, pass);
    progress(future, [future.sample.buffer as ArrayBuffer]);
    made++;
  }
  return made;
};
