import type { Result } from '@ohsim/engine';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { type ThreadWork, WorkEnded } from './thread-work.ts';

/** The answer of work on the options, or undefined if the user stopped it; problems of the options are thrown. Clears the line of progress in any case. */
export async function answerOf<Answer>(
  working: ThreadWork<Result<Answer>>,
  progress: { readonly clear: () => void },
  io: Pick<Io, 'onInterrupt'>,
): Promise<Answer | undefined> {
  const stopListening = io.onInterrupt(working.end);
  try {
    const result = await working.answer;
    if (!result.ok) throw new BadInput('the options', result.issues);
    return result.value;
  } catch (error) {
    if (error instanceof WorkEnded) return undefined;
    throw error;
  } finally {
    stopListening();
    progress.clear();
  }
}
