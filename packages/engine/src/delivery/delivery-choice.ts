/** What an independent provider's charge follows: heads served, cases completed, or a volume agreed beforehand with a cap and a collar. */
export type ContractBasis = 'per-head' | 'per-case' | 'block';

/** What a block contract does with work above its cap: charge it case by case, or refuse it, so that it is not done at all. */
export type AboveCap = 'charge' | 'refuse';

/** A delivery model chosen for some organisations, from a month on. */
export interface DeliveryChoice {
  readonly modelId: string;
  /** Organisations it is for; 'all' = every trust and board of the scenario that no other choice names. */
  readonly organisationIds: 'all' | readonly string[];
  /** First month of the transition, year-month. */
  readonly from: string;
  /** NHS service that takes the work, for hubs and neighbours; without it the model's own rule finds one. */
  readonly serviceId?: string;
  /** How an independent provider is paid: per head by default. */
  readonly contract?: ContractBasis;
  /** Work above the cap of a block contract; charged by default. */
  readonly aboveCap?: AboveCap;
}
