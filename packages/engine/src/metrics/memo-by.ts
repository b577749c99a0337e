/**
 * Remembers a pure function of an object that never changes (a compiled model, a run result), and of a second, short text where there is one, for as long
 * as the object lives: many metrics and draws share one layout. The answer is the same with or without it.
 */
export const memoBy = <Subject extends object, Answer, Choice extends string = ''>(
  compute: (subject: Subject, choice: Choice) => Answer,
): ((subject: Subject, choice?: Choice) => Answer) => {
  const known = new WeakMap<object, Map<string, Answer>>();
  return (subject, choice = '' as Choice) => {
    const answers = answersOf(known, subject);
    const answer = answers.get(choice);
    if (answer !== undefined) return answer;
    const computed = compute(subject, choice);
    answers.set(choice, computed);
    return computed;
  };
};

/**
 * A run result keeps what was worked out of it itself, and both go together. What a weak map holds lives until the next major collection, and the large arrays
 * of a run bring those about.
 */
const answersOf = <Answer>(known: WeakMap<object, Map<string, Answer>>, subject: object): Map<string, Answer> => {
  const own = 'derived' in subject && subject.derived instanceof Map ? (subject.derived as Map<object, Map<string, Answer>>) : undefined;
  const place = layoutOf(subject);
  const found = own === undefined ? known.get(place) : own.get(known);
  if (found !== undefined) return found;
  const made = new Map<string, Answer>();
  if (own === undefined) known.set(place, made);
  else own.set(known, made);
  return made;
};

/** Compiled models that differ in levers alone share their layout: a slider does not lay the rows out again. Anything else stands for itself. */
const layoutOf = (subject: object): object =>
  'layout' in subject && typeof subject.layout === 'object' && subject.layout !== null ? subject.layout : subject;
