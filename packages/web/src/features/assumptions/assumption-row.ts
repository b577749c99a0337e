import { type Grade, isTable, type Parameter, type Source } from '@ohsim/engine';

/** One assumption as a row of text: what the list shows, filters and exports. */
export interface AssumptionRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly unit: string;
  readonly range: string;
  readonly grade: Grade;
  readonly source: Source | undefined;
  readonly date: string;
  readonly note: string;
}

/** Rows of a baseline's parameters in their order, each with its source. */
export function assumptionRows(parameters: readonly Parameter[], sources: readonly Source[]): AssumptionRow[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return parameters.map((parameter) => ({
    id: parameter.id,
    label: parameter.label,
    description: parameter.description,
    value: isTable(parameter) ? tableWords(parameter.values) : plainValue(parameter.value),
    unit: parameter.unit,
    range: isTable(parameter) ? multiplierWords(parameter) : scalarRange(parameter.low, parameter.high),
    grade: parameter.grade,
    source: byId.get(parameter.sourceId),
    date: parameter.date,
    note: parameter.note ?? '',
  }));
}

/** What a filter asks for: a grade ('' for all) and words that must all occur. */
export interface AssumptionFilter {
  readonly grade: Grade | '';
  readonly words: string;
}

export function filterAssumptions(rows: readonly AssumptionRow[], { grade, words }: AssumptionFilter): AssumptionRow[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.id} ${row.label} ${row.description} ${row.unit} ${row.source?.title ?? ''}`.toLowerCase();
    return (grade === '' || row.grade === grade) && asked.every((word) => text.includes(word));
  });
}

const scalarRange = (low: number, high: number): string => (low === high ? 'fixed' : `${plainValue(low)} to ${plainValue(high)}`);

function multiplierWords(parameter: Extract<Parameter, { values: unknown }>): string {
  const { multiplier } = parameter;
  if (multiplier.kind === 'pert' || multiplier.kind === 'triangular')
    return `times ${plainValue(multiplier.min)} to ${plainValue(multiplier.max)}`;
  return multiplier.kind === 'fixed' ? 'fixed' : `times a ${multiplier.kind} factor around 1`;
}

const tableWords = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}: ${plainValue(value)}`)
    .join('; ');

/** Parameters are shown as they are, to six significant figures: rounding them would hide what the model uses. */
export const plainValue = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 6 }).replace('-', '\u2212');
