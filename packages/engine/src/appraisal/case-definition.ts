import type { Scenario } from '../scenario/scenario.ts';
import type { OptimismClass } from './optimism-classes.ts';

/** Stage of a business case: strategic outline, outline, full. Later stages expect more of the optimism to be mitigated; nothing is mitigated by itself. */
export type CaseStage = 'strategic-outline' | 'outline' | 'full';

/** A cost of bringing an option about that no lever knows of: a programme team, training, software. Pounds of the price year of the baseline. */
export interface ProgrammeItem {
  readonly label: string;
  /** Organisation id, 'system' or 'national'. */
  readonly payer: string;
  /** First month, 'YYYY-MM'. */
  readonly from: string;
  readonly poundsOnce: number;
  readonly poundsPerYear: number;
  /** Years of the yearly cost; to the end of the appraisal where left out. */
  readonly years?: number;
  /** Where the figure comes from. */
  readonly source?: string;
}

/** One option of a case: a scenario on the same places, start and shared assumptions as business as usual. */
export interface CaseOption {
  readonly id: string;
  readonly label: string;
  readonly kind: 'do-minimum' | 'option';
  readonly summary?: string;
  readonly scenario: Scenario;
  readonly programme: readonly ProgrammeItem[];
}

/** The most that may be spent beyond business as usual, nominal pounds by year of the appraisal. */
export interface AffordabilityLine {
  /** Organisation id, 'system', 'national', or 'all' payers together. */
  readonly payer: string;
  readonly pounds: readonly number[];
  readonly source?: string;
}

/** What an investment case is about, checked: business as usual, options against it, and how they are appraised. */
export interface CaseDefinition {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly stage: CaseStage;
  readonly systemIds: readonly string[];
  readonly appraisalYears: number;
  readonly priceYear: string;
  readonly usual: Scenario;
  readonly options: readonly CaseOption[];
  readonly affordability?: AffordabilityLine;
  /** Part of each allowance for optimism that is mitigated, 0 to 1, and how. */
  readonly mitigation: Readonly<Partial<Record<OptimismClass, { readonly share: number; readonly reason: string }>>>;
}
