import type { BreakEvenConfirmation } from '@ohsim/engine';

/** What futures say of the border of a map: how many cells keep their winner, how many are too close to say, how many go to another option and which. */
export function confirmationSentence({ cells, draws, knowledge }: BreakEvenConfirmation, labels: readonly string[]): string {
  const count = (verdict: string): number => cells.filter((cell) => cell.verdict === verdict).length;
  const lost = cells.filter(({ verdict }) => verdict === 'differs').map(({ chanceWinner }) => labels[chanceWinner] ?? 'another option');
  const to = [...new Set(lost)].join(', ');
  const drawn = knowledge ? 'With chance and what we don’t know' : 'With chance';
  return `${drawn} (${draws} futures each), ${count('agrees')} of ${cells.length} border cells keep their winner, ${count('unclear')} ${count('unclear') === 1 ? 'is' : 'are'} within two standard errors, and ${count('differs')} ${count('differs') === 1 ? 'goes' : 'go'} to another option${to === '' ? '' : ` (${to})`}.`;
}
