import { FindOutLoader } from '../features/find-out/find-out-loader.tsx';
import { SystemGate } from './system-gate.tsx';

/** What one ICS should find out first. */
export function FindOutPage() {
  return <SystemGate>{(_, system) => <FindOutLoader key={system.id} system={system} />}</SystemGate>;
}
