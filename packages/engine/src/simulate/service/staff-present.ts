/** Who is at work, month by month: what the people side hands to the service side. By `cell * months + month`. */
export interface StaffPresent {
  /** FTE at work, trainees by their output. */
  readonly fte: Float64Array;
  /** Heads at work (servers), trainees by their output. */
  readonly heads: Float64Array;
  /** Locum FTE, counted in capacity only. */
  readonly locumFte: Float64Array;
  /** Trainees in post by service, whose supervision takes doctors' time: `service * months + month`. */
  readonly trainees: Float64Array;
}
