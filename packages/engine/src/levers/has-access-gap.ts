import type { LeverContext } from './lever.ts';

/** Whether some trust or board of the systems has need that does not reach a service today. */
export const hasAccessGap = ({ baseline, systemIds }: LeverContext): boolean =>
  baseline.organisations.some(
    ({ sector, access, systemId }) => systemIds.includes(systemId) && (sector === 'nhs-trust' || sector === 'icb') && access < 1,
  );
