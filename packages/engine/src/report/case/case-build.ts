import { appraisalYears } from '../../appraisal/appraisal-years.ts';
import type { CaseDefinition } from '../../appraisal/case-definition.ts';
import type { CaseRuns } from '../../appraisal/case-runs.ts';
import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { Baseline } from '../../baseline/baseline.ts';
import { parseMonth } from '../../units/months.ts';
import type { DriversBlock, TornadoBlock } from './case-blocks.ts';
import type { CaseOutcomes } from './case-outcomes.ts';
import type {
  AssumptionLogRow,
  BenefitRegisterRow,
  CaseChoice,
  CaseOptionResult,
  CaseVerdict,
  RestsOn,
  RiskRow,
  SwitchingValue,
} from './investment-case.ts';

/** Everything a section of the case is written from. */
export interface CaseBuild {
  readonly definition: CaseDefinition;
  readonly baseline: Baseline;
  readonly runs: CaseRuns;
  readonly placeName: string;
  readonly years: readonly string[];
  readonly options: readonly CaseOptionResult[];
  readonly outcomes: ReadonlyMap<string, CaseOutcomes>;
  readonly verdict: CaseVerdict;
  /** The option the case argues from: the one favoured, else the one with the highest NPSV. */
  readonly lead: CaseOptionResult & { readonly appraisal: OptionAppraisal };
  readonly restsOn: readonly RestsOn[];
  readonly switchingValues: readonly SwitchingValue[];
  readonly tornado: TornadoBlock | null;
  /** How safe the choice is over the futures drawn; null where none were. */
  readonly choice: CaseChoice | null;
  readonly drivers: DriversBlock | null;
  readonly benefits: readonly BenefitRegisterRow[];
  readonly assumptions: readonly AssumptionLogRow[];
  readonly risks: readonly RiskRow[];
  readonly caseId: string;
  readonly draws: number;
}

/** Financial years a case is about. */
export const caseYears = ({ usual, appraisalYears: years }: CaseDefinition): string[] =>
  appraisalYears(parseMonth(usual.startMonth), years);
