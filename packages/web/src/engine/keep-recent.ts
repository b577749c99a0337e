/** Answers by question, the least recently asked for let go once there are more than `most`. */
export function keepRecent<Answer>(most: number): (question: string, work: () => Answer) => Answer {
  const known = new Map<string, Answer>();
  return (question, work) => {
    const answer = known.has(question) ? (known.get(question) as Answer) : work();
    known.delete(question);
    known.set(question, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
