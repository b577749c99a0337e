/**
 * One known drive time of the user's own, minutes one way, door to door. It replaces the estimate in both directions unless the other is given too. Ids are those of
 * organisations; a service is where its host is, and one without a host (a provider, bought sessions) goes by its own id.
 */
export interface DriveTime {
  readonly fromId: string;
  readonly toId: string;
  readonly minutes: number;
}
