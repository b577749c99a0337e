/**
 * Remembers the last few answers of a pure function, by an object it hangs on that never changes. Not a weak map: what one holds lives until the next major
 * collection, and the large arrays of a run bring those about.
 */
export const keepFew = <Subject, Answer>(
  most: number,
  keyOf: (subject: Subject) => object,
  compute: (subject: Subject) => Answer,
): ((subject: Subject) => Answer) => {
  const keys: object[] = [];
  const answers: Answer[] = [];
  let oldest = 0;
  return (subject) => {
    const key = keyOf(subject);
    const known = keys.indexOf(key);
    if (known >= 0) return answers[known] as Answer;
    const answer = compute(subject);
    keys[oldest] = key;
    answers[oldest] = answer;
    oldest = (oldest + 1) % most;
    return answer;
  };
};
