import type { Issue } from '../../issues/issue.ts';
import type { RunSettings, Scenario } from '../../scenario/scenario.ts';
import type { YearValue } from '../year-values.ts';

/** A way of delivering OH to compare: a name and the scenario that has it. */
export interface DeliveryOption {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
}

/** Months of an option in expected mode, from the first: what its transition looks like. */
export interface OptionMonths {
  readonly startMonth: number;
  /** Pounds a month, all payers. */
  readonly cost: Float64Array;
  /** People on a list, trusts and boards. */
  readonly list: Float64Array;
  /** Cases completed a month. */
  readonly completed: Float64Array;
  /** Mean wait for a doctor and for a nurse, working days, all lines. */
  readonly doctorWait: Float64Array;
  readonly nurseWait: Float64Array;
}

export interface OptionResult {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
  readonly runId: string | null;
  readonly warnings: readonly Issue[];
  /** By outcome id, in the year compared; an outcome that is not defined here is left out. */
  readonly values: Readonly<Record<string, YearValue>>;
  /** Share of need met by trust in the year compared. */
  readonly needMet: readonly { readonly organisationId: string; readonly name: string; readonly share: number; readonly wait: number }[];
  /** What each payer bears in the year compared, pounds. */
  readonly payers: readonly { readonly payer: string; readonly name: string; readonly pounds: number }[];
  readonly months: OptionMonths;
}

export interface DeliveryComparison {
  readonly systemId: string;
  /** Financial year compared, 'YYYY/YY'. */
  readonly year: string;
  readonly options: readonly OptionResult[];
  /** Best options by outcome id: several where they are equal as shown, none where no direction is better. */
  readonly best: Readonly<Record<string, readonly string[]>>;
  readonly sentences: readonly string[];
}

export interface ComparisonSettings extends RunSettings {
  /** Whether the futures draw what is not known about the parameters too: the same values for every option. */
  readonly knowledge?: boolean;
  /** Calendar year in which the financial year compared begins. */
  readonly year: number;
}
