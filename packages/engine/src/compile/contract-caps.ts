import type { BoundService } from './bound-service.ts';
import type { CompiledStructure, Stream } from './compiled-model.ts';
import { agreedCases, contractCaseMinutes } from './contract-volume.ts';
import type { ContractCap } from './moving-work.ts';
import { isSince } from './transitions.ts';

/**
 * Caps of the block contracts that refuse work: cap x agreed volume, in minutes by month. The volume is that of the charge (contract-volume.ts): the busiest
 * month of the first two years, without the effect of waits on referral. None where no organisation chose to have work refused.
 */
export const contractCaps = (structure: CompiledStructure, work: BoundService, blockCap: number): readonly ContractCap[] => {
  if (!structure.contracts.some(({ aboveCap }) => aboveCap === 'refuse')) return [];
  const caseMinutes = contractCaseMinutes(structure, work);
  return structure.contracts.flatMap(({ aboveCap, from }, organisation) => {
    if (aboveCap !== 'refuse') return [];
    return [...cappedStreams(structure, organisation)].map(([service, streams]) => {
      const agreed = agreedCases(plannedMinutes(structure, work, streams), caseMinutes, from);
      return {
        organisation,
        service,
        streams: Int32Array.from(streams),
        minutes: caseMinutes.map((perCase) => blockCap * agreed * perCase),
      };
    });
  });
};

/** Streams that a change brings from an organisation to independent providers, by service. */
const cappedStreams = ({ streams, streamShares, services }: CompiledStructure, organisation: number): Map<number, number[]> => {
  const byService = new Map<number, number[]>();
  for (const share of streamShares) {
    const { course, service } = streams[share.stream] as Stream;
    if (share.organisation !== organisation || !isSince(course) || services[service]?.owner !== 'independent') continue;
    byService.set(service, [...(byService.get(service) ?? []), share.stream]);
  }
  return byService;
};

const plannedMinutes = (structure: CompiledStructure, work: BoundService, streams: readonly number[]): Float64Array => {
  const { months, courseWeights } = structure;
  const minutes = new Float64Array(months);
  for (const index of streams) {
    const { task, line, course, needPerMonth, expressedPerMonth, accessGroup } = structure.streams[index] as Stream;
    for (let month = 0; month < months; month++) {
      const closed = accessGroup < 0 ? 0 : (work.accessGapClosed[accessGroup * months + month] as number);
      minutes[month] =
        (minutes[month] as number) +
        (expressedPerMonth + (needPerMonth - expressedPerMonth) * closed) *
          (courseWeights[course * months + month] as number) *
          (work.taskMinutes[task * months + month] as number) *
          (work.lineFactor[line * months + month] as number);
    }
  }
  return minutes;
};
