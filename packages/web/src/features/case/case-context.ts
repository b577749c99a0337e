import type { InvestmentCase } from '@ohsim/engine';
import type { CaseChoices } from './case-plan.ts';
import type { AppraisedOption } from './lead-option.ts';

/** What the cards of a case page share. */
export interface CaseContext {
  readonly name: string;
  readonly investment: InvestmentCase;
  /** The option whose details are shown. */
  readonly option: AppraisedOption;
  readonly lead: AppraisedOption;
  readonly choices: CaseChoices;
  /** Whether inputs are being moved and futures drawn for what is shown. */
  readonly running: boolean;
  readonly setView: (key: string, value: string | undefined) => void;
}
