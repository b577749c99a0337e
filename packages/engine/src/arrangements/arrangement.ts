/** How work reaches a service: the only way it can. The most specific arrangement wins: naming lines beats 'all', naming pools beats 'all'. */
export interface Arrangement {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly lineIds: 'all' | readonly string[];
  /** Role pools whose tasks go to this service ('doctor', 'nurse', 'technician', ...). Scarce roles may be reached at another service than the rest of the line. */
  readonly poolIds: 'all' | readonly string[];
  /** Share of the organisation's work on these lines and pools, 0-1. Shares of equally specific arrangements add up to 1. */
  readonly share: number;
  /** Where contacts that are not remote take place. 'on-site-clinic' costs the service travel time. */
  readonly mode: 'at-base' | 'on-site-clinic';
}
