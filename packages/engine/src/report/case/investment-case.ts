import type { CaseDefinition, CaseStage, ProgrammeItem } from '../../appraisal/case-definition.ts';
import type { CaseDistribution } from '../../appraisal/case-distribution.ts';
import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Grade } from '../../parameters/parameter.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { CaseBlock, DriversBlock, TornadoBlock } from './case-blocks.ts';
import type { WorkbookSpec } from './workbook-spec.ts';

/** An option of a case with everything worked out about it. */
export interface CaseOptionResult {
  readonly id: string;
  readonly label: string;
  readonly kind: 'business-as-usual' | 'do-minimum' | 'option';
  readonly summary: string;
  /** What it changes, in words. */
  readonly changes: readonly string[];
  readonly scenario: Scenario;
  readonly programme: readonly ProgrammeItem[];
  readonly runId: string;
  /** On the mean path, at the means of what is not known; null for business as usual, against which the others stand. */
  readonly appraisal: OptionAppraisal | null;
  /** Over draws, where they were asked for. */
  readonly distribution: CaseDistribution | null;
  readonly flags: readonly CaseFlag[];
  /** Largest yearly excess of additional spending over what can be afforded, nominal pounds; null without a line. */
  readonly overAffordability: { readonly year: string; readonly pounds: number } | null;
  readonly warnings: readonly Issue[];
}

/** Something a reader must look into before believing a figure, with what brings it about. */
export interface CaseFlag {
  readonly code:
    | 'bcr-high'
    | 'bcr-low'
    | 'bcr-negative'
    | 'bcr-undefined'
    | 'no-programme-cost'
    | 'gain-not-counted'
    | 'over-affordability';
  readonly text: string;
  /** How it comes about, in numbers of this case. */
  readonly mechanism: string;
}

/** The answer, and what it hangs on. */
export interface CaseVerdict {
  /** Option the figures favour; null where none is worth more than it costs. */
  readonly optionId: string | null;
  readonly sentence: string;
  /** 'The case survives unless ...', most fragile first. */
  readonly conditions: readonly string[];
}

/** Where a result would turn. */
export interface SwitchingValue {
  readonly parameterId: string;
  readonly label: string;
  readonly unit: string;
  readonly grade: Grade;
  readonly assumed: number;
  readonly low: number;
  readonly high: number;
  /** 'root': NPSV is 0 at `value`; 'bracket': whole numbers between which it changes sign; 'none': nowhere in the range. */
  readonly kind: 'root' | 'bracket' | 'none';
  readonly value: number | null;
  readonly bracket: readonly [number, number] | null;
  /** NPSV at the low and the high end, pounds. */
  readonly npsvAtLow: number;
  readonly npsvAtHigh: number;
  readonly sentence: string;
}

/** A RED assumption the result rests on, and how much it moves it. */
export interface RestsOn {
  readonly parameterId: string;
  readonly label: string;
  readonly text: string;
  readonly source: string;
  /** NPSV of the favoured option at the ends of its range less NPSV as assumed, pounds. */
  readonly swing: number;
}

/** A benefit to be followed up: what, how much, by when, who owns it. */
export interface BenefitRegisterRow {
  readonly id: string;
  readonly label: string;
  readonly class: 'cash-releasing' | 'non-cash-releasing' | 'societal' | 'not monetised';
  readonly mechanism: string;
  readonly attribution: string;
  readonly grade: Grade;
  readonly measure: string;
  readonly unit: string;
  /** Where it stands in the first year, and where business as usual and the option take it in the last year of the appraisal; null where the model does not say. */
  readonly baseline: number | null;
  readonly usual: number | null;
  readonly target: number | null;
  readonly presentValue: number | null;
  readonly when: string;
  /** To be filled in. */
  readonly owner: string;
}

/** How an option fares against the best of each future, pounds of NPSV. Regret is what the best option of the same future would have brought more. */
export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly meanRegret: number;
  /** Not exceeded in nine futures of ten. */
  readonly regret90: number;
  readonly worstRegret: number;
  /** Share of futures in which no option is better. */
  readonly shareBest: number;
}

/** An input that is worth knowing before choosing. */
export interface WorthKnowing {
  readonly parameterId: string;
  readonly label: string;
  readonly unit: string;
  readonly grade: Grade;
  /** Expected gain of knowing it and then choosing, pounds of NPSV, with its standard error. */
  readonly pounds: number;
  readonly standardError: number;
  /** Where the choice would change, in words. */
  readonly change: string;
}

/** How safe a choice among the options, business as usual included, is over the futures drawn. */
export interface CaseChoice {
  readonly draws: number;
  /** Business as usual first. */
  readonly options: readonly ChoiceOption[];
  /** The option with the highest mean NPSV, and the one whose worst regret is least. */
  readonly bestOnAverage: string;
  readonly leastWorstRegret: string;
  /** Expected gain of knowing everything before choosing, pounds of NPSV. */
  readonly perfect: { readonly pounds: number; readonly standardError: number; readonly shareOtherBest: number };
  /** Inputs whose worth passes what inputs without influence show by chance, largest first; empty where too few futures or nothing unknown was drawn. */
  readonly worthKnowing: readonly WorthKnowing[];
  /** The most that as many inputs without influence showed by chance; null where it was not worked out. */
  readonly byChance: number | null;
  /** When the lead option tends not to be worth its cost, and what would show it early, in words; what is no better than chance is left out. */
  readonly failsWhere: readonly string[];
  readonly earlySigns: readonly string[];
  /** All of it in sentences. */
  readonly sentences: readonly string[];
}

/** An assumption with what an assumptions log asks for: what, effect, how sure, where from, when, and room to sign it off. */
export interface AssumptionLogRow {
  readonly parameterId: string;
  readonly label: string;
  readonly description: string;
  readonly unit: string;
  /** As entered in the appraisal: the mean of its distribution, or what the case sets. */
  readonly value: number | null;
  /** Value of the row itself: its most likely value. */
  readonly central: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly grade: Grade;
  readonly source: string;
  readonly date: string;
  readonly note: string;
  readonly changedBecause: string;
  /** NPSV at the high end less NPSV at the low end of its range, pounds; null where not worked out. */
  readonly effect: number | null;
  readonly madeBy: string;
  readonly signedOffBy: string;
  readonly signedOffOn: string;
}

export interface RiskRow {
  readonly id: string;
  readonly risk: string;
  readonly cause: string;
  readonly effect: string;
  readonly likelihood: 'low' | 'medium' | 'high';
  readonly impact: 'low' | 'medium' | 'high';
  readonly mitigation: string;
  readonly owner: string;
}

/** A part of the document, in the order in which it is read. */
export interface CaseSection {
  readonly id: 'summary' | 'strategic' | 'economic' | 'commercial' | 'financial' | 'management' | 'assumptions' | 'method';
  readonly title: string;
  readonly blocks: readonly CaseBlock[];
}

/** What produced the case, so that it can be produced again. */
export interface CaseManifest {
  readonly caseId: string;
  readonly modelVersion: string;
  readonly baselineId: string;
  readonly baselineVersion: string;
  readonly settings: {
    readonly mode: 'expected' | 'sampled';
    readonly knowledge: boolean;
    readonly seed: number;
    readonly draws: number;
    readonly inputs: string;
  };
  /** The case itself: the same definition, baseline, model and settings give the same case. */
  readonly definition: CaseDefinition;
}

/** An investment case as plain data: figures, their reasons, and the blocks that documents and the dashboard render. */
export interface InvestmentCase {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly stage: CaseStage;
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly string[];
  readonly priceYear: string;
  readonly verdict: CaseVerdict;
  /** Business as usual first. */
  readonly options: readonly CaseOptionResult[];
  readonly restsOn: readonly RestsOn[];
  /** Of the favoured option, or of the first where none is favoured; empty where not asked for. */
  readonly switchingValues: readonly SwitchingValue[];
  readonly tornado: TornadoBlock | null;
  /** How safe the choice is: regret, worth of knowing, conditions of failure, early signs; null where no futures were drawn. */
  readonly choice: CaseChoice | null;
  readonly drivers: DriversBlock | null;
  readonly benefits: readonly BenefitRegisterRow[];
  readonly assumptions: readonly AssumptionLogRow[];
  readonly risks: readonly RiskRow[];
  readonly sections: readonly CaseSection[];
  /** The board's one page: scale, responsiveness, outcome. */
  readonly boardPage: readonly CaseBlock[];
  readonly workbook: WorkbookSpec;
  readonly manifest: CaseManifest;
}
