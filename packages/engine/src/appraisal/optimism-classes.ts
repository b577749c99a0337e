import type { CostCategory } from '../ledger/cost-categories.ts';

/** Kinds of cost that share an allowance for optimism: parameters `appraisal.optimism.<class>`. */
export const OPTIMISM_CLASSES = ['pay', 'contract', 'set-up', 'it', 'benefits'] as const;
export type OptimismClass = (typeof OPTIMISM_CLASSES)[number];

const BY_CATEGORY: Partial<Record<CostCategory, OptimismClass>> = {
  contract: 'contract',
  exit: 'contract',
  'set-up': 'set-up',
  accreditation: 'set-up',
  it: 'it',
};

/** Class of a cost category: bought services, set-up, record systems; everything else follows pay. */
export const optimismClassOf = (category: CostCategory): OptimismClass => BY_CATEGORY[category] ?? 'pay';
