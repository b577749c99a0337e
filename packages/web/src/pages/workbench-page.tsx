import { WorkbenchLoader } from '../features/workbench/workbench-loader.tsx';
import { SystemGate } from './system-gate.tsx';

/** A scenario's own numbers, and differences between scenarios of one ICS. */
export function WorkbenchPage() {
  return <SystemGate>{(baseline, system) => <WorkbenchLoader key={system.id} baseline={baseline} system={system} />}</SystemGate>;
}
