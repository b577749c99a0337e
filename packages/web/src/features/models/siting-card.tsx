import { sitedScenario, sitingChoices } from '@ohsim/engine';
import { useMemo } from 'react';
import { Card } from '../../blocks/card.tsx';
import type { SitingAnswer } from '../../engine/siting-service.ts';
import { DriveTimesField } from './drive-times-field.tsx';
import type { ModelsContext } from './models-context.ts';
import { SitingForm } from './siting-form.tsx';
import { SitingImpossible } from './siting-impossible.tsx';
import { SitingResults } from './siting-results.tsx';
import { phaseWords, sitingSentence } from './siting-sentence.ts';
import { choiceKeys, choicesOf, hubCandidates, type SitingChoices, sitingSettings } from './siting-settings.ts';
import { useSiting } from './use-siting.ts';

/** Which services become hubs and whom they serve: requirements, a solver in a worker, and its answers with their simulated waits. */
export function SitingCard(context: ModelsContext & { readonly year: number }) {
  const { baseline, organisations, draft, view, setView, changeDraft } = context;
  const candidates = useMemo(() => hubCandidates(baseline, organisations), [baseline, organisations]);
  const choices = choicesOf(view, baseline, candidates);
  const change = (next: Partial<SitingChoices>): void => {
    for (const [key, value] of choiceKeys(next)) setView(key, value);
  };
  return (
    <Card
      id="siting"
      title="Where should hubs be?"
      subtitle="A solver finds the cheapest hubs and whom each serves, for the trusts and boards of this ICS. It sees hubs and drives, not waits: those are simulated for each of its answers."
    >
      {candidates.length < 2 ? (
        <p>
          Not applicable here: {candidates.length === 0 ? 'no trust' : 'one trust alone'} hosts an NHS service, so there is nothing to
          choose.
        </p>
      ) : (
        <>
          <SitingForm choices={choices} candidates={candidates} onChange={change} />
          <DriveTimesField baseline={baseline} draft={draft} onChange={(next) => changeDraft(next)} />
          <Siting {...context} choices={choices} candidates={candidates} onChoice={change} />
        </>
      )}
    </Card>
  );
}

interface SitingProps extends ModelsContext {
  readonly year: number;
  readonly choices: SitingChoices;
  readonly candidates: ReturnType<typeof hubCandidates>;
  readonly onChoice: (change: Partial<SitingChoices>) => void;
}

function Siting({ baseline, organisations, draft, comparison, from, name, changeDraft, year, choices, candidates, onChoice }: SitingProps) {
  const { delivery: _, name: __, notes: ___, ...scenario } = draft;
  const settings = sitingSettings(choices, candidates);
  const siting = useSiting({ scenario: { ...scenario, name }, settings, accreditedSiteIds: choices.accredited, from, year });
  const { running, stopping, part, answer, failure, seconds } = siting;
  const nameOf = (id: string): string => shortTrust(organisations.find((organisation) => organisation.id === id)?.name ?? id);
  const shown = answer === undefined || answer === 'ended' ? part : answer.kind === 'frontier' ? answer : undefined;
  return (
    <>
      <p className="ohs-actions ohs-break__actions">
        <button type="button" className="ohs-button" onClick={running ? siting.stop : siting.start} disabled={stopping}>
          {running ? 'Stop the search' : answer === undefined ? 'Find sites' : 'Find sites again'}
        </button>
        <span role="status" className="ohs-break__progress">
          {stopping ? 'Stopping' : running ? `${capital(phaseWords(part?.phase ?? 'start'))}, ${seconds} s so far` : ''}
          {answer === 'ended' ? 'Stopped in the middle of a solve; nothing was found yet' : ''}
          {!running && answer !== undefined && answer !== 'ended' ? `${isWhole(answer) ? 'Done in' : 'Stopped after'} ${seconds} s` : ''}
        </span>
      </p>
      {failure === undefined ? null : <p role="alert">Sites could not be looked for: {failure}</p>}
      {answer !== undefined && answer !== 'ended' && answer.kind !== 'frontier' ? (
        <SitingImpossible answer={answer} onChoice={onChoice} />
      ) : null}
      {shown === undefined || shown.points.length === 0 ? null : (
        <SitingResults
          name={name}
          year={comparison.year}
          sentence={sentenceOf(answer, shown.points.length, nameOf)}
          points={shown.points}
          before={shown.before}
          running={running}
          nameOf={nameOf}
          isUsed={(assignment) => {
            const wanted = sitingChoices(baseline, assignment, { from });
            return wanted.ok && wanted.value.every((choice) => (draft.delivery ?? []).some((each) => alike(each, choice)));
          }}
          onUse={(assignment) => {
            const sited = sitedScenario(draft, baseline, { assignment, terms: { from } });
            if (sited.ok) changeDraft(sited.value);
          }}
        />
      )}
    </>
  );
}

const sentenceOf = (answer: SitingAnswer | 'ended' | undefined, found: number, nameOf: (id: string) => string): string =>
  answer === undefined || answer === 'ended' || answer.kind !== 'frontier'
    ? `${found} sitings so far; their waits are being simulated.`
    : sitingSentence(answer, nameOf);

const isWhole = (answer: SitingAnswer): boolean => answer.kind !== 'frontier' || answer.complete;
const alike = (a: object, b: object): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A trust's name without the words that every one of them ends in. */
const shortTrust = (name: string): string => name.replace(/ NHS (Foundation )?Trust$/, '');
