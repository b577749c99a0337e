import { describe, expect, test } from 'vitest';
import { metricsCsv } from '../packages/documents/src/index.ts';
import { england } from '../packages/engine/src/england.ts';
import { businessAsUsual, runScenario } from '../packages/engine/src/index.ts';
import { checkMarket } from './check-market.ts';

const HEADER = 'metric,place,place_kind,role,line,basis,scope,month,statistic,value,unit';
const row = (metric: string, value: number) => `${metric},QT1,system,specialist,,none,none,2026-04,value,${value},heads`;

describe('checkMarket', () => {
  test('finds more hired than were willing, and hires without those willing', () => {
    expect(checkMarket([HEADER, row('market-hires', 1), row('market-willing', 1)])).toEqual({ compared: 1, withHires: 1, faults: [] });
    expect(checkMarket([HEADER, row('market-hires', 2), row('market-willing', 1)]).faults).toEqual([
      'QT1 specialist 2026-04: 2 hired of 1 willing',
    ]);
    expect(checkMarket([HEADER, row('market-hires', 2)]).faults).toHaveLength(1);
  });

  test.each(['expected', 'sampled'] as const)('finds nothing in metrics.csv when one provider serves everybody, %s mode', (mode) => {
    const delivery = [{ modelId: 'independent-provider', organisationIds: 'all' as const, from: '2027-04' }];
    const metricIds = ['market-hires', 'market-willing'];
    const run = runScenario({ ...businessAsUsual(england(), ['QT1']), delivery }, england(), {
      mode,
      seed: 1,
      draws: 1,
      detail: 'month',
      metricIds,
    });
    if (!run.ok) throw new Error(run.issues.map(({ message }) => message).join('; '));
    const report = checkMarket(metricsCsv(run.value).trimEnd().split('\n'));
    expect(report.faults).toEqual([]);
    expect(report.compared).toBeGreaterThan(1000);
    expect(report.withHires).toBeGreaterThan(3);
  });
});
