/** Where the open cases of a stream that ends go: stream and share. */
export interface StreamHeirs {
  readonly stream: number;
  readonly heirs: readonly { readonly stream: number; readonly share: number }[];
}

/** Staff and posts of one role that go from a service to another with the work, as a share of those there before. */
export interface StaffMove {
  readonly fromService: number;
  readonly toService: number;
  readonly role: number;
  readonly transition: number;
  /** Share of the posts that move. */
  readonly share: number;
  /** Share of the people offered a move, and of those the share who leave instead. */
  readonly peopleShare: number;
  readonly leavingShare: number;
  /** Whether posts are made at the destination for what moves: bought sessions have none. */
  readonly postsMove: boolean;
}

/** Posts made at a service for work that comes from a place whose posts do not move: heads, in full after the transition. */
export interface NewPosts {
  readonly service: number;
  readonly role: number;
  readonly transition: number;
  readonly heads: number;
}

/** Governance a service needs, and the service whose doctors give it, along a course of work. */
export interface GovernanceDuty {
  readonly service: number;
  readonly provider: number;
  readonly course: number;
}

/** A contract that refuses work above its cap. */
export interface ContractCap {
  readonly organisation: number;
  readonly service: number;
  /** Streams of the organisation's work that go to the service under the contract; theirs alone. */
  readonly streams: Int32Array;
  /** Most that is taken on in a month: minutes of expressed work, all tasks, before substitution. */
  readonly minutes: Float64Array;
}
