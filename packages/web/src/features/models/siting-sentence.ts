import { formatNumber } from '@ohsim/documents/charts';
import { shownPounds } from '@ohsim/engine';
import type { SitingAnswer, SitingPoint } from '../../engine/siting-service.ts';

type Frontier = Extract<SitingAnswer, { kind: 'frontier' }>;

/** What a frontier comes to: how many sitings are left, the cheapest with its wait against the record, and what is proven. */
export function sitingSentence({ points, before, complete }: Frontier, nameOf: (siteId: string) => string): string {
  const [cheapest] = points.toSorted((a, b) => a.totalCost - b.totalCost);
  if (cheapest === undefined) return 'Stopped before a siting was found.';
  const count =
    points.length === 1
      ? 'One siting is best on cost, travel and longest drive alike.'
      : `${points.length} sitings that no other beats on cost, travel and longest drive at once.`;
  const which = points.length === 1 ? 'It is' : 'The cheapest is';
  return `${count} ${which} ${placesOf(cheapest, nameOf)}: ${shownPounds(cheapest.totalCost)} a year, longest drive ${formatNumber(cheapest.worstDriveMinutes)} minutes${waitClause(cheapest, before.doctorWait)}. ${gapSentence(points)}${complete ? '' : ' Stopped before the end: there may be others.'}`;
}

const placesOf = ({ hubs, assignment }: SitingPoint, nameOf: (siteId: string) => string): string =>
  `${hubs === 1 ? 'one hub' : `${hubs} hubs`} at ${assignment.openSiteIds.map(nameOf).join(', ')}`;

const waitClause = ({ simulated }: SitingPoint, before: number | undefined): string =>
  simulated?.doctorWait === undefined || before === undefined
    ? ''
    : `, wait for a doctor ${formatNumber(simulated.doctorWait)} working days against ${formatNumber(before)} as recorded`;

/** What is proven about all of them together. */
export function gapSentence(points: readonly SitingPoint[]): string {
  const widest = Math.max(...points.map(({ gap }) => gap));
  if (!Number.isFinite(widest)) return 'Nothing is proven about how much less some of them could cost.';
  if (widest <= 1e-6) return 'Each is proven to be the cheapest for its number of hubs and longest drive.';
  return `Each is proven to be within ${formatNumber(Math.max(0.1, widest * 100), 1)}% of the cheapest for its number of hubs and longest drive.`;
}

const PHASES = {
  start: 'first plan',
  bound: 'how much better it could be',
  solve: 'branching',
  diagnose: 'looking for the reason',
  simulate: 'simulating waits',
  done: 'next number of hubs',
} as const;

/** What the worker is at. */
export const phaseWords = (phase: keyof typeof PHASES): string => PHASES[phase];
