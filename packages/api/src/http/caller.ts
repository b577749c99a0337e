/** Who makes the request: this machine, or whoever has the token. */
export interface Caller {
  readonly id: 'local' | 'token';
}

/** What a route does, for the one check on every route. */
export type Action = 'catalogue:read' | 'england:read' | 'scenarios:read' | 'scenarios:write' | 'runs:read' | 'runs:write';
