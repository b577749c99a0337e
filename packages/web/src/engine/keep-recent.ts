/** Answers by question; those least recently kept go first. */
export interface Recent<Answer> {
  find(question: string): Answer | undefined;
  keep(question: string, answer: Answer): void;
}

export function createRecent<Answer>(most: number): Recent<Answer> {
  const known = new Map<string, Answer>();
  return {
    find: (question) => known.get(question),
    keep(question, answer) {
      known.delete(question);
      known.set(question, answer);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** Answers that are worked out once, until more than `most` others have been asked for since. */
export function keepRecent<Answer>(most: number): (question: string, work: () => Answer) => Answer {
  const recent = createRecent<{ readonly answer: Answer }>(most);
  return (question, work) => {
    const found = recent.find(question) ?? { answer: work() };
    recent.keep(question, found);
    return found.answer;
  };
}
