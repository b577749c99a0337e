import { IcsLoader } from '../features/ics/ics-loader.tsx';
import { SystemGate } from './system-gate.tsx';

/** One ICS: what is likely, why, and what levers change. */
export function IcsPage() {
  return <SystemGate>{(baseline, system) => <IcsLoader key={system.id} baseline={baseline} system={system} />}</SystemGate>;
}
