import { england } from '../../packages/engine/src/england.ts';
import { presetOptions } from '../../packages/engine/src/report/delivery/preset-options.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';

/** The median ICS by number of services. */
export const MEDIAN = 'QT1';

/** Business as usual of the median ICS. */
export const medianSystem = (change: Partial<Scenario> = {}): Scenario => ({ ...businessAsUsual(england(), [MEDIAN]), ...change });

/** Business as usual of so many ICSs in one model, all 42 unless told otherwise. */
export const everywhere = (systems?: number): Scenario =>
  businessAsUsual(
    england(),
    england()
      .systems.slice(0, systems)
      .map(({ id }) => id),
  );

const FOUR = ['in-house', 'hub-and-spoke', 'nhs-neighbour', 'independent-provider'];

/** Five ways to deliver that a comparison begins with, as recorded first. */
export const fiveModels = () => presetOptions(medianSystem(), england(), FOUR);
