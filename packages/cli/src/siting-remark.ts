import { formatNumber } from '@ohsim/engine';
import type { SiteMessage } from './work/site-hubs.ts';

const PHASES = { start: 'first plan', bound: 'bound', solve: 'branching', diagnose: 'looking for the reason', done: 'done' } as const;

/** Where a siting stands, for the line of progress. */
export function workRemark(message: SiteMessage): string {
  if ('simulated' in message) return `simulating point ${message.simulated + 1} of ${message.total}`;
  const { phase, objective, bound, nodes } = message;
  const best = Number.isFinite(objective) ? `, best £${formatNumber(objective)}` : '';
  const proven = Number.isFinite(bound) && bound > 0 ? `, at least £${formatNumber(bound)}` : '';
  return `${PHASES[phase]}${best}${proven}${nodes > 0 ? `, ${formatNumber(nodes)} nodes` : ''}`;
}
