import { errorIssue, type Issue } from '../issues/issue.ts';
import { isTable, type Parameter } from '../parameters/parameter.ts';
import { createParameterBook, type ParameterBook } from '../parameters/parameter-book.ts';
import type { Baseline, OccupationalHealthService, ServiceLine } from './baseline.ts';

/** Probabilities and shares are decimal fractions; their sum may be off by rounding only. */
const SUM_TOLERANCE = 1e-9;

/** Sums that must hold inside a baseline: staff of services against the national totals, shares of tasks, probabilities of tables, trainees beside specialists. */
export function totalIssues(baseline: Baseline): Issue[] {
  const repeated = new Set(baseline.parameters.map(({ id }) => id)).size !== baseline.parameters.length;
  if (repeated) return [];
  const book = createParameterBook(baseline.parameters);
  return [
    ...baseline.roles.flatMap(({ id }) =>
      ['heads' as const, 'posts' as const].flatMap((count) => roleTotalIssue(baseline, book, id, count)),
    ),
    ...baseline.lines.flatMap((line, index) => mainShareIssue(line, index, book)),
    ...baseline.parameters.flatMap(tableSumIssue),
    ...baseline.services.flatMap(serviceIssues),
  ];
}

function roleTotalIssue(baseline: Baseline, book: ParameterBook, roleId: string, count: 'heads' | 'posts'): Issue[] {
  const parameterId = `role.${roleId}.${count}`;
  if (!book.has(parameterId)) return [];
  const found = baseline.services.reduce((sum, service) => sum + (service[count][roleId] ?? 0), 0);
  const total = book.scalar(parameterId);
  if (found === total) return [];
  const hint = `Make the ${count} of services add up to ${parameterId}, or change the parameter.`;
  return [
    errorIssue({
      path: 'services',
      code: 'total-differs',
      message: `${count} of ${roleId} over all services`,
      found,
      allowed: { oneOf: [total] },
      unit: count,
      hint,
    }),
  ];
}

function mainShareIssue(line: ServiceLine, lineIndex: number, book: ParameterBook): Issue[] {
  const ids = line.tasks.flatMap(({ main }, taskIndex) => (main ? [`line.${line.id}.task.${taskIndex}.share`] : []));
  if (book.missingParameters(ids).length > 0) return [];
  const found = ids.reduce((sum, id) => sum + book.scalar(id), 0);
  if (Math.abs(found - 1) <= SUM_TOLERANCE) return [];
  return [
    errorIssue({
      path: `lines[${lineIndex}]`,
      code: 'shares-do-not-add-up',
      message: `the case shares of the main tasks of ${line.label}`,
      found,
      allowed: { oneOf: [1] },
      unit: 'share of cases',
      hint: `Change ${ids.join(', ')}.`,
    }),
  ];
}

/** Tables that are distributions: their values are probabilities of the keys. */
const isDistribution = (id: string) => id.endsWith('.ageMix') || id.endsWith('.participation') || id.endsWith('.durationMonths');

function tableSumIssue(parameter: Parameter, index: number): Issue[] {
  if (!isTable(parameter) || !isDistribution(parameter.id)) return [];
  const found = Object.values(parameter.values).reduce((sum, value) => sum + value, 0);
  if (Math.abs(found - 1) <= SUM_TOLERANCE) return [];
  const path = `parameters[${index}].values`;
  return [
    errorIssue({
      path,
      code: 'shares-do-not-add-up',
      message: `the values of ${parameter.id}`,
      found,
      allowed: { oneOf: [1] },
      unit: parameter.unit,
    }),
  ];
}

function serviceIssues(service: OccupationalHealthService, index: number): Issue[] {
  const trainees = service.heads['om-trainee'] ?? 0;
  const months = service.traineeMonths.length;
  const listed =
    months === trainees
      ? []
      : [
          errorIssue({
            path: `services[${index}].traineeMonths`,
            code: 'count-differs',
            message: `the number of trainees with months in training at ${service.name}`,
            found: months,
            allowed: { oneOf: [trainees] },
            unit: 'people',
          }),
        ];
  const alone = trainees > 0 && (service.heads['specialist'] ?? 0) === 0;
  const message = `${service.name} has trainees but no specialist to train them`;
  return alone
    ? [...listed, errorIssue({ path: `services[${index}].heads`, code: 'no-trainer', message, found: trainees, unit: 'trainees' })]
    : listed;
}
