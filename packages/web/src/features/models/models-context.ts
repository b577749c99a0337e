import type { Baseline, Organisation, Scenario } from '@ohsim/engine';
import type { ShownComparison } from './shown-options.ts';

/** What the cards of a service models page share. */
export interface ModelsContext {
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly name: string;
  /** Trusts and boards, largest first. */
  readonly organisations: readonly Organisation[];
  readonly draft: Scenario;
  readonly comparison: ShownComparison;
  /** Month in which every change begins. */
  readonly from: string;
  readonly view: (key: string) => string | null;
  readonly setView: (key: string, value: string | undefined) => void;
  readonly changeDraft: (next: Scenario, topic?: string) => void;
}
