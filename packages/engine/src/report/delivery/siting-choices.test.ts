import { expect, test } from 'vitest';
import { compileModel } from '../../compile/compile-model.ts';
import { england } from '../../england.ts';
import { sitingProblem } from '../../explore/siting/baseline-siting.ts';
import { siteHubs } from '../../explore/siting/site-hubs.ts';
import { businessAsUsual } from '../../scenario/business-as-usual.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import { sitedScenario, sitingChoices } from './siting-choices.ts';

const baseline = england();
const from = '2027-04';
const assignment = { openSiteIds: ['R1K', 'RYJ'], hubOf: { R1K: 'R1K', RAS: 'R1K', RYJ: 'RYJ', RPY: 'RYJ' } };
const hostOf = (serviceId: string | undefined) => baseline.services.find(({ id }) => id === serviceId)?.hostOrganisationId;

test('each hub has one choice, for whom it serves, with the NHS service of its organisation', () => {
  const choices = sitingChoices(baseline, assignment, { from });
  if (!choices.ok) throw new Error('both host a service');
  expect(choices.value.map(({ organisationIds }) => organisationIds)).toEqual([
    ['R1K', 'RAS'],
    ['RYJ', 'RPY'],
  ]);
  expect(choices.value.map(({ serviceId }) => hostOf(serviceId))).toEqual(['R1K', 'RYJ']);
  expect(choices.value.every((choice) => choice.modelId === 'hub-and-spoke' && choice.from === from)).toBe(true);
});

test('a hub without an NHS service, and a hub that serves nobody', () => {
  const nobody = sitingChoices(baseline, { openSiteIds: ['R1K', 'RYJ'], hubOf: { RAS: 'R1K' } }, { from });
  expect(nobody.ok && nobody.value).toHaveLength(1);
  const none = sitingChoices(baseline, { openSiteIds: ['R1K', 'RAS', 'moon'], hubOf: {} }, { from });
  expect(none.ok ? [] : none.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'openSiteIds[1] no-nhs-service',
    'openSiteIds[2] no-nhs-service',
  ]);
});

test('a sited scenario keeps the choices of organisations that are not sited, and can be run', async () => {
  const problem = sitingProblem(baseline, ['QRV'], { candidates: 'services', settings: { hubs: { min: 2, max: 2 } } });
  if (!problem.ok) throw new Error('it is a problem');
  const sited = await siteHubs(problem.value);
  const own = [
    { modelId: 'hybrid', organisationIds: 'all' as const, from },
    { modelId: 'hybrid', organisationIds: ['RYJ', 'QRV-primary-care'], from },
  ];
  const scenario = { ...businessAsUsual(baseline, ['QRV']), delivery: own };
  const result = sitedScenario(scenario, baseline, {
    assignment: sited.assignment as NonNullable<typeof sited.assignment>,
    terms: { from },
  });
  if (!result.ok) throw new Error('it can be carried out');
  expect(result.value.delivery?.at(-1)).toEqual({ modelId: 'hybrid', organisationIds: ['QRV-primary-care'], from });
  expect(result.value.delivery).toHaveLength(3);
  expect(parseScenario(result.value, baseline)).toMatchObject({ ok: true, value: result.value });
  expect(compileModel(result.value, baseline).ok).toBe(true);
});
