import { type Baseline, errorIssue, type IntegratedCareSystem, type Issue } from '@ohsim/engine';
import { BadInput } from './bad-input.ts';
import { didYouMean, editDistance } from './nearest.ts';

/** Systems by id, ONS code, abbreviation or a part of the name that only one of them has; every word that names none, or several, is reported. */
export function findSystems(baseline: Baseline, words: readonly string[]): IntegratedCareSystem[] {
  const matches = words.map((word) => matching(baseline.systems, word));
  const issues = words.flatMap((word, index) => matchIssues(baseline.systems, word, matches[index]!));
  const found = matches.flatMap((match) => match.slice(0, 1));
  found.forEach((system, index) => {
    if (found.indexOf(system) < index && issues.length === 0) {
      issues.push(
        errorIssue({ path: 'ics', code: 'repeated', message: `${system.name} (${system.id}) is named twice`, hint: 'Name each ICS once.' }),
      );
    }
  });
  if (issues.length > 0) throw new BadInput('command line', issues);
  return found;
}

function matching(systems: readonly IntegratedCareSystem[], word: string): IntegratedCareSystem[] {
  const wanted = plain(word);
  const exact = systems.filter((system) => labels(system).some((label) => plain(label) === wanted));
  if (exact.length > 0 || wanted === '') return exact;
  return systems.filter((system) => plain(system.name).includes(wanted) || plain(system.shortName).includes(wanted));
}

const labels = ({ id, onsCode, abbreviation, name, shortName }: IntegratedCareSystem): string[] => [
  id,
  onsCode,
  abbreviation,
  name,
  shortName,
];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

function matchIssues(systems: readonly IntegratedCareSystem[], word: string, matches: readonly IntegratedCareSystem[]): Issue[] {
  if (matches.length === 1) return [];
  if (matches.length > 1) {
    const message = `"${word}" fits ${matches.length} integrated care systems: ${matches.map(shown).join('; ')}`;
    return [errorIssue({ path: 'ics', code: 'ambiguous-ics', message, hint: 'Use the id.' })];
  }
  const hint = suggestion(systems, word) ?? 'See them all with: ohsim list ics';
  return [errorIssue({ path: 'ics', code: 'unknown-ics', message: `There is no integrated care system "${word}"`, hint })];
}

function suggestion(systems: readonly IntegratedCareSystem[], word: string): string | undefined {
  const names = systems.flatMap((system) =>
    plain(system.name)
      .split(' ')
      .filter((part) => part.length > 3)
      .map((part) => ({ part, system })),
  );
  const nearName = names
    .filter(({ part }) => editDistance(part, plain(word)) <= Math.max(1, Math.floor(part.length / 4)))
    .map(({ system }) => system);
  if (nearName.length > 0) return `Did you mean ${[...new Set(nearName)].slice(0, 3).map(shown).join(' or ')}?`;
  return didYouMean(
    word,
    systems.flatMap(({ id, abbreviation }) => [id, abbreviation]),
  );
}

const shown = ({ id, name }: IntegratedCareSystem): string => `${id} (${name})`;
