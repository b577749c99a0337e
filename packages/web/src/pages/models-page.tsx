import { ModelsLoader } from '../features/models/models-loader.tsx';
import { SystemGate } from './system-gate.tsx';

/** Ways of running the service of one ICS, side by side. */
export function ModelsPage() {
  return <SystemGate>{(baseline, system) => <ModelsLoader key={system.id} baseline={baseline} system={system} />}</SystemGate>;
}
