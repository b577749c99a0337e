import { CaseLoader } from '../features/case/case-loader.tsx';
import { SystemGate } from './system-gate.tsx';

/** The investment case of one ICS. */
export function CasePage() {
  return <SystemGate>{(baseline, system) => <CaseLoader key={system.id} baseline={baseline} system={system} />}</SystemGate>;
}
