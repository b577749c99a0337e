import { existsSync, readFileSync } from 'node:fs';
import type { Baseline, NationalSeries } from '../../packages/engine/src/baseline/baseline.ts';
import { buildArrangements } from './arrangements.ts';
import { readFacts } from './facts.ts';
import { byId } from './largest-remainder.ts';
import { buildOrganisations, buildSystems } from './organisations.ts';
import { assignProviders } from './providers.ts';
import { buildServices } from './services.ts';

/** The England baseline built from its folder of facts, parameters and structure. The same files give the same document, always. */
export function assembleBaseline(folder: URL): Baseline {
  const facts = readFacts(folder);
  const provisions = assignProviders(buildOrganisations(facts), facts);
  const services = buildServices(provisions, facts);
  return {
    id: 'england',
    label: 'England, April 2026',
    schemaVersion: 1,
    startMonth: '2026-04',
    sources: [...facts.sources].sort(byId),
    parameters: [...facts.parameters].sort(byId),
    pools: facts.pools,
    roles: facts.roles,
    lines: facts.lines,
    systems: buildSystems(facts),
    organisations: provisions.map(({ organisation }) => organisation),
    services,
    arrangements: buildArrangements(provisions, services, facts),
    deliveryModels: facts.deliveryModels,
    nationalSeries: nationalSeries(folder),
    unknowns: facts.unknowns,
  };
}

/** Series of a national run, kept beside the baseline once made; none before. */
function nationalSeries(folder: URL): NationalSeries[] {
  const file = new URL('allocated/national-series.json', folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as NationalSeries[]) : [];
}
