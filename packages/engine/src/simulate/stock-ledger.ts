import { FLOW_COUNT, FLOWS } from '../compile/flows.ts';
import { EngineError } from '../issues/engine-error.ts';
import type { NumberRoom } from './number-room.ts';

const SIGNS = Float64Array.from(FLOWS, (flow) => flow.sign);

/** Cells of a model whose flows caches hold where they stand in the record: an ICS has 15 to 60. */
const FEW_CELLS = 100;

/**
 * The only way a stock of people changes. Every change names its flow, so closing = opening + flows by construction. In a large model the flows of the month at hand
 * stand close together and go to the record at its end, where a month's numbers stand far apart; in a small one they go there at once.
 */
export class StockLedger {
  /** Heads by cell, now. */
  readonly heads: Float64Array;
  /** `(flow * cells + cell) * months + month`, of the months that have ended. */
  readonly flows: Float64Array;
  /** Flows of the month at hand, `flow * cells + cell`; or the record itself. */
  private readonly page: Float64Array;
  private readonly cells: number;
  private readonly months: number;
  /** Months in the page. */
  private readonly columns: number;

  constructor(openingHeads: Float64Array, months: number, room: NumberRoom) {
    this.cells = openingHeads.length;
    this.months = months;
    this.heads = openingHeads.slice();
    this.flows = room.take(FLOW_COUNT * this.cells * months);
    this.columns = this.cells <= FEW_CELLS ? months : 1;
    this.page = this.columns === 1 ? new Float64Array(FLOW_COUNT * this.cells) : this.flows;
  }

  /** Moves `heads` (never negative) into or out of a cell, by the sign of the flow. `month` is the month at hand, until `endMonth`. */
  record(flow: number, cell: number, month: number, heads: number): void {
    if (heads === 0) return;
    if (!(heads > 0)) throw refusal(flow, cell, month, heads);
    const row = flow * this.cells + cell;
    const at = this.columns === 1 ? row : row * this.columns + month;
    this.page[at] = (this.page[at] as number) + heads;
    this.heads[cell] = (this.heads[cell] as number) + (SIGNS[flow] as number) * heads;
  }

  /** Closes a month: its flows go to the record, and the next begin at none. */
  endMonth(month: number): void {
    const { page, flows, months } = this;
    if (page === flows) return;
    for (let at = 0; at < page.length; at++) {
      const heads = page[at] as number;
      if (heads === 0) continue;
      flows[at * months + month] = heads;
      page[at] = 0;
    }
  }
}

const refusal = (flow: number, cell: number, month: number, heads: number): EngineError =>
  new EngineError(`flow ${FLOWS[flow]?.id} of cell ${cell} in month ${month} is ${heads}; flows are never negative`);
