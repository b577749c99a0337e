import type { Baseline } from '../baseline/baseline.ts';
import { errorIssue, type Issue } from '../issues/issue.ts';
import { isMonth, parseMonth } from '../units/months.ts';
import { isRecord, type RunMonths } from './lever-issues.ts';
import { nearestNames } from './nearest-names.ts';
import { pathText, shown } from './shape-issues.ts';

interface Context {
  readonly baseline: Baseline;
  readonly run: RunMonths | undefined;
  readonly systemIds: unknown;
}

/** What is wrong with the delivery choices of a scenario: unknown models, organisations and services, organisations chosen twice, months outside the run. */
export const deliveryIssues = (choices: unknown, context: Context): Issue[] => {
  if (!Array.isArray(choices)) return [];
  const seen = new Set<string>();
  return choices.flatMap((choice: unknown, index) => {
    if (!isRecord(choice)) return [];
    const path = ['delivery', index] as const;
    return [
      ...modelIssues(choice['modelId'], pathText([...path, 'modelId']), context),
      ...organisationIssues(choice['organisationIds'] ?? 'all', pathText([...path, 'organisationIds']), { ...context, seen }),
      ...serviceIssues(choice['serviceId'], pathText([...path, 'serviceId']), context),
      ...monthIssues(choice['from'], pathText([...path, 'from']), context),
      ...capIssues(choice, pathText([...path, 'aboveCap'])),
    ];
  });
};

const modelIssues = (modelId: unknown, path: string, { baseline }: Context): Issue[] => {
  if (typeof modelId !== 'string' || modelId === '' || baseline.deliveryModels.some((model) => model.id === modelId)) return [];
  const hint = `Delivery models are ${baseline.deliveryModels.map((model) => model.id).join(', ')}`;
  return [
    errorIssue({
      path,
      code: 'unknown-delivery-model',
      message: `"${shown(modelId)}" is not a delivery model`,
      found: shown(modelId),
      hint,
    }),
  ];
};

const organisationIssues = (ids: unknown, path: string, { baseline, systemIds, seen }: Context & { seen: Set<string> }): Issue[] => {
  const list: readonly unknown[] = ids === 'all' ? ['all'] : Array.isArray(ids) ? ids : [];
  return list.flatMap((id) => {
    if (typeof id !== 'string' || id === '') return [];
    if (seen.has(id)) {
      const what = id === 'all' ? 'All other organisations have' : `${id} has`;
      const hint =
        'A run follows one change for each organisation. Keep the one it ends with; for what comes before, run a second scenario to the month of the second change and read both';
      return [errorIssue({ path, code: 'duplicate', message: `${what} two delivery choices`, found: id, hint })];
    }
    seen.add(id);
    if (id === 'all') return [];
    const organisation = baseline.organisations.find((candidate) => candidate.id === id);
    if (organisation === undefined) {
      const near = nearestNames(id, baseline.organisations, (candidate) => [candidate.id, candidate.name], 2);
      const hint =
        near.length > 0
          ? `Did you mean ${near.map((candidate) => `${candidate.id} (${candidate.name})`).join(' or ')}?`
          : 'Use the id of an organisation of the scenario';
      return [
        errorIssue({
          path,
          code: 'unknown-organisation',
          message: `"${shown(id)}" is not an organisation of this baseline`,
          found: shown(id),
          hint,
        }),
      ];
    }
    if (Array.isArray(systemIds) && !systemIds.includes(organisation.systemId)) {
      const message = `${organisation.name} is in ${organisation.systemId}, which is not in this scenario`;
      return [
        errorIssue({
          path,
          code: 'outside-scenario',
          message,
          found: id,
          hint: `Add ${organisation.systemId} to systemIds or take the organisation out`,
        }),
      ];
    }
    return [];
  });
};

const serviceIssues = (serviceId: unknown, path: string, { baseline, systemIds }: Context): Issue[] => {
  if (typeof serviceId !== 'string' || serviceId === '') return [];
  const service = baseline.services.find((candidate) => candidate.id === serviceId);
  const inside = Array.isArray(systemIds) ? systemIds : [];
  if (service !== undefined && service.owner === 'nhs' && (inside.length === 0 || inside.includes(service.systemId))) return [];
  const options = baseline.services
    .filter((candidate) => candidate.owner === 'nhs' && inside.includes(candidate.systemId))
    .map(({ id }) => id);
  const hint = options.length > 0 ? `Its NHS services are ${options.join(', ')}` : 'Leave it out to let the model choose';
  return [
    errorIssue({
      path,
      code: 'unknown-service',
      message: `"${shown(serviceId)}" is not an NHS service of this scenario`,
      found: shown(serviceId),
      hint,
    }),
  ];
};

/** Only a block contract has a cap. */
const capIssues = ({ contract, aboveCap }: Readonly<Record<string, unknown>>, path: string): Issue[] =>
  aboveCap === undefined || contract === 'block'
    ? []
    : [
        errorIssue({
          path,
          code: 'no-cap',
          message: `aboveCap is given, and this contract is ${contract === undefined ? 'per head' : `"${shown(contract)}"`}, which has no cap`,
          found: shown(aboveCap),
          hint: 'Set contract to "block", or leave aboveCap out',
        }),
      ];

const monthIssues = (from: unknown, path: string, { run }: Context): Issue[] => {
  if (typeof from !== 'string' || !isMonth(from) || run === undefined) return [];
  const month = parseMonth(from);
  if (month >= run.first && month <= run.last) return [];
  const where = month < run.first ? 'before the first month of the run' : 'after the last month of the run';
  return [
    errorIssue({
      path,
      code: month < run.first ? 'before-start' : 'after-end',
      message: `the change starts in ${from}, ${where}`,
      found: from,
      hint: 'Choose a month of the run',
    }),
  ];
};
