import {
  type Baseline,
  type BreakEvenConfirmation,
  type BreakEvenMap,
  type ComparisonSettings,
  compareDelivery,
  type DeliveryOption,
  type Issue,
  type MapAxis,
  type OptionResult,
  startBreakEven,
  startConfirmation,
} from '@ohsim/engine';
import { breathe } from './breathe.ts';
import { type ServingLinks, servingLinks } from './serving-links.ts';

/** One option's results, or why it could not be run. */
export interface OptionPart {
  readonly index: number;
  readonly result: OptionResult | undefined;
  readonly links: ServingLinks;
  readonly issues: readonly Issue[];
}

export interface BreakEvenPlan {
  readonly across: MapAxis;
  readonly down: MapAxis;
  readonly outcomeId: string;
  readonly year: number;
}

/** A break-even map so far; cells not yet worked out have winner -1. */
export interface BreakEvenPart {
  readonly done: number;
  readonly total: number;
  readonly map: BreakEvenMap;
}

export interface ConfirmationPlan {
  readonly year: number;
  readonly seed: number;
  readonly draws: number;
  /** Whether the futures draw what is not known beside chance. */
  readonly knowledge: boolean;
}

/** Cells of a map's border that have been run again in futures. */
export interface ConfirmationPart {
  readonly done: number;
  readonly total: number;
  readonly confirmation: BreakEvenConfirmation;
}

/** The comparison of delivery options in the worker: option by option, cell by cell; a later call of the same kind, or its cancel, ends it. */
export function createDeliveryService(readBaseline: () => Baseline) {
  let comparison = 0;
  let breakEven = 0;
  return {
    async compareOptions(
      options: readonly DeliveryOption[],
      settings: ComparisonSettings,
      onPart: (part: OptionPart) => void,
    ): Promise<'done' | 'cancelled'> {
      comparison += 1;
      const token = comparison;
      const baseline = readBaseline();
      for (const [index, option] of options.entries()) {
        await breathe();
        if (token !== comparison) return 'cancelled';
        const compared = compareDelivery([option], baseline, settings);
        onPart({
          index,
          result: compared.ok ? compared.value.options[0] : undefined,
          links: compared.ok ? servingLinks(option.scenario, baseline) : { links: [], services: [] },
          issues: compared.ok ? [] : compared.issues,
        });
      }
      return 'done';
    },

    cancelCompare(): void {
      comparison += 1;
    },

    async breakEven(
      options: readonly DeliveryOption[],
      plan: BreakEvenPlan,
      onPart: (part: BreakEvenPart) => void,
    ): Promise<'done' | 'cancelled' | readonly Issue[]> {
      breakEven += 1;
      const token = breakEven;
      const started = startBreakEven(options, readBaseline(), plan);
      if (!started.ok) return started.issues;
      const { total, advance, map } = started.value;
      for (let done = 0; done < total; ) {
        await breathe();
        if (token !== breakEven) return 'cancelled';
        done = advance();
        onPart({ done, total, map: map() });
      }
      return 'done';
    },

    /** The border of a map again in futures; a later map or confirmation, or `cancelBreakEven`, ends it. */
    async confirmBreakEven(
      options: readonly DeliveryOption[],
      map: BreakEvenMap,
      plan: ConfirmationPlan,
      onPart: (part: ConfirmationPart) => void,
    ): Promise<'done' | 'cancelled'> {
      breakEven += 1;
      const token = breakEven;
      const { total, advance, confirmation } = startConfirmation(options, readBaseline(), map, plan);
      for (let done = 0; done < total; ) {
        await breathe();
        if (token !== breakEven) return 'cancelled';
        done = advance();
        onPart({ done, total, confirmation: confirmation() });
      }
      return 'done';
    },

    cancelBreakEven(): void {
      breakEven += 1;
    },
  };
}
