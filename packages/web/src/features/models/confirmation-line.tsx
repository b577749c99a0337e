import type { BreakEvenMap, DeliveryOption } from '@ohsim/engine';
import { borderCells } from '@ohsim/engine';
import { Segmented } from '../../blocks/segmented.tsx';
import { confirmationSentence } from './confirmation-sentence.ts';
import { CONFIRMATION, type useConfirmation } from './use-confirmation.ts';

/** What futures of the check differ by, and how to choose it. */
export interface BorderCheck {
  /** Whether they draw what is not known beside chance. */
  readonly knowledge: boolean;
  readonly chooseKnowledge: (knowledge: boolean) => void;
}

interface ConfirmationLineProps extends BorderCheck {
  readonly map: BreakEvenMap;
  readonly options: readonly DeliveryOption[];
  readonly confirmation: ReturnType<typeof useConfirmation>;
}

/** Asks for the border with chance, or with what is not known too, says how far it is, and what it came to. */
export function ConfirmationLine({ map, options, confirmation, knowledge, chooseKnowledge }: ConfirmationLineProps) {
  const { part, running, failure, start, cancel } = confirmation;
  const border = borderCells(map).length;
  if (border === 0) return <p className="ohs-models__note">One option wins everywhere: there is no border to run again.</p>;
  const done = part !== undefined && part.done === part.total;
  return (
    <>
      <div className="ohs-break__check">
        <Segmented
          legend="Check the border with"
          value={knowledge ? 'both' : 'chance'}
          options={CHECKS}
          onChange={(check) => chooseKnowledge(check === 'both')}
        />
      </div>
      <p className="ohs-actions ohs-break__actions">
        <button type="button" className="ohs-button" onClick={running ? cancel : start}>
          {running ? 'Stop the check' : `Check the border with ${knowledge ? 'chance and what we don’t know' : 'chance'}`}
        </button>
        <span role="status" className="ohs-break__progress">
          {running ? `Running: ${part?.done ?? 0} of ${border} border cells, ${CONFIRMATION.draws} futures of each option` : ''}
          {!running && part === undefined
            ? `${border} cells stand beside another winner; ${CONFIRMATION.draws} futures of each option.`
            : ''}
          {!running && part !== undefined && !done ? `Stopped at ${part.done} of ${border} border cells` : ''}
        </span>
      </p>
      {failure === undefined ? null : <p role="alert">The border could not be run again: {failure}</p>}
      {part === undefined ? null : (
        <p className="ohs-chart__sentence" data-confirmation>
          {done ? '' : 'So far: '}
          {confirmationSentence(
            part.confirmation,
            options.map(({ label }) => label),
          )}
        </p>
      )}
    </>
  );
}

/** Words of their own: the same page asks how to draw for the comparison. */
const CHECKS = [
  { value: 'chance', label: 'Chance' },
  { value: 'both', label: 'Chance and what we don’t know' },
] as const;
