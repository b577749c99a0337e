import { FLOW_COUNT, FLOWS } from '../compile/flows.ts';
import { EngineError } from '../issues/engine-error.ts';

/** The only way a stock of people changes. Every change names its flow, so closing = opening + flows by construction. */
export class StockLedger {
  /** Heads by cell, now. */
  readonly heads: Float64Array;
  /** `(flow * cells + cell) * months + month`. */
  readonly flows: Float64Array;
  private readonly cells: number;
  private readonly months: number;

  constructor(openingHeads: Float64Array, months: number) {
    this.cells = openingHeads.length;
    this.months = months;
    this.heads = openingHeads.slice();
    this.flows = new Float64Array(FLOW_COUNT * this.cells * months);
  }

  /** Moves `heads` (never negative) into or out of a cell, by the sign of the flow. */
  record(flow: number, cell: number, month: number, heads: number): void {
    if (heads === 0) return;
    if (!(heads > 0))
      throw new EngineError(`flow ${FLOWS[flow]?.id} of cell ${cell} in month ${month} is ${heads}; flows are never negative`);
    const at = (flow * this.cells + cell) * this.months + month;
    this.flows[at] = (this.flows[at] as number) + heads;
    this.heads[cell] = (this.heads[cell] as number) + (FLOWS[flow] as (typeof FLOWS)[number]).sign * heads;
  }
}
