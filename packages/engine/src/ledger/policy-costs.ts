import type { CompiledModel } from '../compile/compiled-model.ts';
import { type CostLine, SYSTEM_PAYER } from './cost-categories.ts';

/**
 * Costs that levers bring and that follow from no work or person: programmes and support (borne by the system, shared by heads of NHS trusts), and first
 * accreditation of NHS services (borne by the host, when the lever takes it through). Nothing without a lever.
 */
export const policyCosts = (model: CompiledModel, add: (line: Omit<CostLine, 'system'>, system: number) => void): void => {
  const { costs, months, systemIds, shareOfEngland } = model;
  const heads = shareOfEngland.reduce((sum, share) => sum + share, 0);
  if (costs.programmePerMonth.some((pounds) => pounds > 0)) {
    systemIds.forEach((_, system) => {
      const part = heads > 0 ? (shareOfEngland[system] as number) / heads : 1 / systemIds.length;
      add(
        { category: 'programmes', service: -1, payer: SYSTEM_PAYER, months: costs.programmePerMonth.map((pounds) => pounds * part) },
        system,
      );
    });
  }
  if (!costs.accreditationShare.some((share) => share > 0)) return;
  const taken = Float64Array.from({ length: months }, (_, month) =>
    Math.max(0, (costs.accreditationShare[month] as number) - (month === 0 ? 0 : (costs.accreditationShare[month - 1] as number))),
  );
  model.services.forEach((service, index) => {
    const system = model.systemOfService[index] as number;
    if (service.owner !== 'nhs' || service.capacityRule === 'bought' || system < 0) return;
    const pounds = taken.map((share) => share * costs.accreditationFirst);
    add({ category: 'accreditation', service: index, payer: service.hostOrganisationId ?? SYSTEM_PAYER, months: pounds }, system);
  });
};
