import type { Baseline } from '../baseline/baseline.ts';
import { isTable, type Parameter, type Source } from '../parameters/parameter.ts';
import { isEditable } from '../scenario/editable-parameters.ts';
import type { Override, Scenario } from '../scenario/scenario.ts';
import { settledReason } from '../scenario/settled-parameters.ts';
import type { AssumptionRow, AssumptionsBlock } from './blocks.ts';

/**
 * Parameters by how much they are likely to matter for staffing, waits and need of one system, most first. An order by judgement (section 0 of the
 * project's evidence review), until a sensitivity analysis of the run itself replaces it.
 */
export const BY_LEVERAGE: readonly RegExp[] = [
  /^role\.specialist\.allCauseExitHazard$/,
  /^role\.specialist\.heads$/,
  /^line\.management-referral\.ratePer1000$/,
  /^line\.management-referral\.task\.1\.share$/,
  /^line\.management-referral\.reviewsPerCase$/,
  /^role\.specialist\.directShare$/,
  /^role\.specialist\.externalShare$/,
  /^wait\.withdrawalPerMonth$/,
  /^wait\.stepDownMaxShare$/,
  /^demand\.accessElasticityToWait$/,
  /^capacity\.flexShare$/,
  /^demand\.growthPerYear$/,
  /^training\.om\.(nhsShare|localShare|completion|fill)$/,
  /^market\.specialist\.hiresPerYear$/,
  /^role\.specialist\.vacancyShare$/,
  /^role\.(scphn|ohn)\.(directShare|heads|allCauseExitHazard)$/,
  /^wait\.lead\.(doctor|nurse)$/,
  /^role\.ohn\.hiresPerVacancyYear$/,
  /^market\.scphn\.hiresPerYear$/,
  /^access\.(primaryCare|neighbour|independent)$/,
  /^line\.(immunisation-serology|pre-placement)\.ratePer1000$/,
  /^training\.om\.trainerShare$/,
];

/** Assumptions shown when none is asked for. */
const DEFAULT_COUNT = 16;

/** Assumptions that matter most here and rest on partial evidence or judgement; what the user has changed comes first. */
export const assumptionsBlock = (baseline: Baseline, scenario: Scenario, count = DEFAULT_COUNT): AssumptionsBlock => {
  const sources = new Map(baseline.sources.map((source) => [source.id, source]));
  const changed = baseline.parameters.filter((parameter) => scenario.overrides.some((override) => override.parameterId === parameter.id));
  const uncertain = BY_LEVERAGE.flatMap((pattern) =>
    baseline.parameters.filter((parameter) => parameter.grade !== 'GREEN' && pattern.test(parameter.id)),
  );
  const chosen = [...new Set([...changed, ...uncertain])].slice(0, Math.max(count, changed.length));
  const red = baseline.parameters.filter((parameter) => parameter.grade === 'RED').length;
  const amber = baseline.parameters.filter((parameter) => parameter.grade === 'AMBER').length;
  return {
    kind: 'assumptions',
    id: 'assumptions',
    title: 'Assumptions that matter most here',
    rows: chosen.map((parameter) => rowOf(parameter, sources.get(parameter.sourceId), scenario.overrides)),
    notes: [
      `Of ${baseline.parameters.length} numbers in the model ${red} are judgement or tuned (RED) and ${amber} rest on partial or old evidence (AMBER). These are the ones likely to matter most, in an order by judgement.`,
      'The base year was closed by tuning some of these numbers, so agreement with it is no test of the model.',
    ],
  };
};

const rowOf = (parameter: Parameter, source: Source | undefined, overrides: readonly Override[]): AssumptionRow => {
  const mine = overrides.filter((override) => override.parameterId === parameter.id);
  const reason = mine.find((override) => override.reason !== undefined)?.reason;
  return {
    parameterId: parameter.id,
    label: parameter.label,
    description: parameter.description,
    value: isTable(parameter) ? null : parameter.value,
    unit: parameter.unit,
    low: isTable(parameter) ? null : parameter.low,
    high: isTable(parameter) ? null : parameter.high,
    grade: parameter.grade,
    date: parameter.date,
    source: {
      id: parameter.sourceId,
      title: source?.title ?? parameter.sourceId,
      publisher: source?.publisher ?? '',
      kind: source?.kind ?? 'judgement',
      ...(source?.url === undefined ? {} : { url: source.url }),
    },
    ...(parameter.note === undefined ? {} : { note: parameter.note }),
    editable: settledReason(parameter.id) === undefined && (!isTable(parameter) || isEditable(parameter.id)),
    ...(mine.length === 0 ? {} : { changed: { text: mine.map(changeText).join('; '), ...(reason === undefined ? {} : { reason }) } }),
  };
};

const changeText = ({ op, value, from }: Override): string => {
  const change = op === 'set' ? `set to ${value}` : op === 'multiply' ? `multiplied by ${value}` : `changed by ${value}`;
  return from === undefined ? change : `${change} from ${from}`;
};
