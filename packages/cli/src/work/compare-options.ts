import { type ComparisonSettings, compareDelivery, type DeliveryComparison, type DeliveryOption, type Result } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import type { Work } from '../thread-work.ts';

export interface CompareTask {
  readonly options: readonly DeliveryOption[];
  readonly settings: ComparisonSettings;
}

/** Compares delivery options. Does not look whether it was asked to stop: end it instead. */
export const work: Work<CompareTask, Result<DeliveryComparison>> = async ({ options, settings }) =>
  compareDelivery(options, england(), settings);
