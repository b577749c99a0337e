import { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import type { Parameter, ScalarParameter, Source, TableParameter, Uncertainty } from './parameter.ts';
import { schemaIssues } from './schema-issues.schema.ts';

const text = z.string().min(1);
const positive = z.number().positive();

/** An ISO date, month or year: '2026-11-22', '2026-11', '2026'. */
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written as year, year-month or year-month-day');

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: text,
  title: text,
  publisher: text,
  date: isoDate,
  kind: z.enum(['published', 'derived', 'estimate', 'judgement']),
  url: text.exactOptional(),
  licence: text.exactOptional(),
  note: text.exactOptional(),
});

export const uncertaintySchema: z.ZodType<Uncertainty> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.enum(['pert', 'triangular']), min: z.number(), mode: z.number(), max: z.number() }),
  z.strictObject({ kind: z.literal('beta'), a: positive, b: positive }),
  z.strictObject({ kind: z.literal('gamma'), shape: positive, scale: positive }),
  z.strictObject({ kind: z.literal('lognormal'), median: positive, sigma: z.number().min(0) }),
  z.strictObject({ kind: z.literal('poisson'), mean: z.number().min(0) }),
  z.strictObject({ kind: z.literal('truncated-normal'), mean: z.number(), sd: positive, min: z.number(), max: z.number() }),
  z.strictObject({ kind: z.literal('two-piece-normal'), median: z.number(), p10: z.number(), p90: z.number() }),
  z.strictObject({
    kind: z.literal('discrete'),
    values: z.array(z.strictObject({ value: z.number(), probability: z.number().min(0).max(1) })).min(1),
  }),
]);

const common = {
  id: text,
  label: text,
  description: text,
  unit: text,
  grade: z.enum(['GREEN', 'AMBER', 'RED']),
  sourceId: text,
  date: isoDate,
  note: text.exactOptional(),
};

export const scalarParameterSchema: z.ZodType<ScalarParameter> = z.strictObject({
  ...common,
  value: z.number(),
  low: z.number(),
  high: z.number(),
  uncertainty: uncertaintySchema,
});

export const tableParameterSchema: z.ZodType<TableParameter> = z.strictObject({
  ...common,
  values: z.record(text, z.number()),
  multiplier: uncertaintySchema,
});

export type ReadParameter =
  | { readonly ok: true; readonly parameter: Parameter }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** One row as a parameter: a table when it has `values`, else a number. `path` is its place in the document. */
export function readParameter(row: unknown, path: string): ReadParameter {
  const isTableRow = typeof row === 'object' && row !== null && 'values' in row;
  const parsed = isTableRow ? tableParameterSchema.safeParse(row) : scalarParameterSchema.safeParse(row);
  return parsed.success ? { ok: true, parameter: parsed.data } : { ok: false, issues: schemaIssues(parsed.error, row, path) };
}
