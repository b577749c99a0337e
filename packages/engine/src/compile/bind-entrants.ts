import type { Entrants } from './bound-people.ts';
import type { CompiledStructure } from './compiled-model.ts';
import { type FlowId, flowIndex } from './flows.ts';
import type { ParameterSeries } from './parameter-series.ts';

const SOURCES: readonly {
  readonly role: string;
  readonly flow: FlowId;
  readonly from: string | null;
  /** Parameter: months between the start of a place and the entrant, or null where the year counted is that of entry. */
  readonly delayId: string | null;
}[] = [
  { role: 'specialist', flow: 'joinersPortfolio', from: null, delayId: null },
  { role: 'specialty-doctor', flow: 'joinersTraining', from: null, delayId: null },
  { role: 'scphn', flow: 'conversionsIn', from: 'ohn', delayId: 'policy.scphnPlaceMonths' },
  { role: 'ohn', flow: 'joinersTraining', from: null, delayId: null },
];

/** Entrants of every role that has any; none where no lever brings them. */
export const bindEntrants = (structure: Pick<CompiledStructure, 'roles' | 'months'>, series: ParameterSeries): Entrants[] =>
  SOURCES.flatMap(({ role, flow, from, delayId }) => {
    const perYear = series.at(`policy.entrants.${role}`);
    const delay = delayId === null ? 0 : Math.round(series.base(delayId));
    if (!perYear.some((heads) => heads > 0)) return [];
    return [
      {
        role: structure.roles.findIndex(({ id }) => id === role),
        flow: flowIndex(flow),
        fromRole: from === null ? -1 : structure.roles.findIndex(({ id }) => id === from),
        perMonth: perYear.map((_, month) => Math.max(0, perYear[month - delay] ?? 0) / 12),
      },
    ];
  });
