import { FLOW_COUNT, FLOWS, flowIndex } from '../compile/flows.ts';
import { EngineError } from '../issues/engine-error.ts';
import type { NumberRoom } from './number-room.ts';

const SIGNS = Float64Array.from(FLOWS, (flow) => flow.sign);

const RETIREMENTS = flowIndex('retirements');
const OTHER_LEAVERS = flowIndex('otherLeavers');
const ILL_HEALTH_DEATHS = flowIndex('illHealthDeaths');

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

  /**
   * The exits of a cell, `from` on in an array: all who leave, those who retire, those who leave for another reason than ill-health or death. As three calls of
   * `record`, of which expected mode would make six thousand in a run of an ICS; in an array, because V8 makes an object of every number that is an argument.
   */
  recordExits(cell: number, month: number, sums: Float64Array, from: number): void {
    const retired = sums[from + 1] as number;
    const left = sums[from + 2] as number;
    const illHealthDeaths = Math.max(0, (sums[from] as number) - retired - left);
    if (!(retired >= 0 && left >= 0 && illHealthDeaths >= 0)) {
      // one of these is refused
      this.record(RETIREMENTS, cell, month, retired);
      this.record(OTHER_LEAVERS, cell, month, left);
      this.record(ILL_HEALTH_DEATHS, cell, month, illHealthDeaths);
      return;
    }
    const { page, cells, columns } = this;
    const stride = cells * columns;
    const at = columns === 1 ? cell : cell * columns + month;
    const ofRetired = at + RETIREMENTS * stride;
    const ofLeft = at + OTHER_LEAVERS * stride;
    const ofIll = at + ILL_HEALTH_DEATHS * stride;
    page[ofRetired] = (page[ofRetired] as number) + retired;
    page[ofLeft] = (page[ofLeft] as number) + left;
    page[ofIll] = (page[ofIll] as number) + illHealthDeaths;
    this.heads[cell] = (this.heads[cell] as number) - retired - left - illHealthDeaths;
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
