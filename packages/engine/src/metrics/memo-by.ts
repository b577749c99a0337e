/**
 * Remembers a pure function of an object that never changes (a compiled model, a run result), and of a second, short text where there is one, for as long
 * as the object lives: many metrics and draws share one layout. The answer is the same with or without it.
 */
export const memoBy = <Subject extends object, Answer, Choice extends string = ''>(
  compute: (subject: Subject, choice: Choice) => Answer,
): ((subject: Subject, choice?: Choice) => Answer) => {
  const known = new WeakMap<object, Map<string, Answer>>();
  return (subject, choice = '' as Choice) => {
    const place = layoutOf(subject);
    let answers = known.get(place);
    if (answers === undefined) {
      answers = new Map();
      known.set(place, answers);
    }
    const answer = answers.get(choice);
    if (answer !== undefined) return answer;
    const computed = compute(subject, choice);
    answers.set(choice, computed);
    return computed;
  };
};

/** Compiled models that differ in levers alone share their layout: a slider does not lay the rows out again. Anything else stands for itself. */
const layoutOf = (subject: object): object =>
  'layout' in subject && typeof subject.layout === 'object' && subject.layout !== null ? subject.layout : subject;
