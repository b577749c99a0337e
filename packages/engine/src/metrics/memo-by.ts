/**
 * Remembers a pure function of an object that never changes (a compiled model, a run result), for as long as the object lives: many metrics and
 * draws share one layout. The answer is the same with or without it.
 */
export const memoBy = <Subject extends object, Answer>(compute: (subject: Subject) => Answer): ((subject: Subject) => Answer) => {
  const known = new WeakMap<Subject, Answer>();
  return (subject) => {
    const answer = known.get(subject);
    if (answer !== undefined) return answer;
    const computed = compute(subject);
    known.set(subject, computed);
    return computed;
  };
};
