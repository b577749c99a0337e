/** Names most like what was typed, best first: smallest edit distance relative to length, contained text counting as close. At most `count`, none that are far off. */
export const nearestNames = <Item>(
  typed: string,
  items: readonly Item[],
  names: (item: Item) => readonly string[],
  count = 3,
): readonly Item[] =>
  items
    .map((item, index) => ({ item, index, distance: Math.min(...names(item).map((name) => relativeDistance(plain(typed), plain(name)))) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, count)
    .map(({ item }) => item);

/** Beyond this part of the letters wrong a suggestion confuses more than it helps. */
const FARTHEST = 0.5;
/** Text that is contained in a name, or contains it, is as close as this. */
const CONTAINED = 0.25;

const plain = (text: string): string =>
  text
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const relativeDistance = (a: string, b: string): number => {
  const contained = Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a));
  const words = b.split(' ').filter((word) => word.length >= LONG_WORD);
  const byWord = words.map((word) => WORD_PENALTY + partWrong(a, word));
  return Math.min(partWrong(a, b), contained ? CONTAINED : 1, ...byWord);
};

/** A single word of a longer name counts from this many letters, and a little less than a whole name. */
const LONG_WORD = 5;
const WORD_PENALTY = 0.1;

const partWrong = (a: string, b: string): number => {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : editDistance(a, b) / length;
};

/** Levenshtein distance (1965): fewest insertions, deletions and substitutions of letters. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
};
