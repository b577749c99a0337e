import { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import { schemaIssues } from '../parameters/schema-issues.schema.ts';

/** Longest and shortest appraisal, years. */
export const APPRAISAL_YEARS = { min: 1, max: 40 } as const;

const id = z.string().min(1).max(200);
const text = z.string().max(20_000);
const anything = z.array(z.unknown()).max(1000);

const programmeItem = z
  .strictObject({
    label: z.string().trim().min(1).max(200),
    payer: id,
    from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written year-month, such as 2027-04'),
    poundsOnce: z.number().default(0),
    poundsPerYear: z.number().default(0),
    years: z.number().positive().max(APPRAISAL_YEARS.max).optional(),
    source: text.optional(),
  })
  .meta({ id: 'ProgrammeItem' });

const mitigation = z.strictObject({ share: z.number().min(0).max(1), reason: z.string().trim().min(1).max(2000) });

/** Shape of a case document. Levers, delivery choices and overrides are checked as those of a scenario are, by `parseCase`. */
export const caseDocumentSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    title: z.string().trim().min(1).max(200),
    stage: z.enum(['strategic-outline', 'outline', 'full']).default('strategic-outline'),
    baselineId: id,
    systemIds: z.array(id).min(1).max(100),
    appraisalYears: z.int().min(APPRAISAL_YEARS.min).max(APPRAISAL_YEARS.max).optional(),
    priceYear: z
      .string()
      .regex(/^\d{4}\/\d{2}$/, 'a financial year is written such as 2025/26')
      .optional(),
    assumptions: anything.default([]),
    businessAsUsual: z
      .strictObject({ levers: anything.default([]), delivery: anything.default([]), overrides: anything.default([]) })
      .optional(),
    options: z
      .array(
        z.strictObject({
          id: id.regex(/^[a-z0-9-]+$/, 'an id is lower-case letters, digits and hyphens'),
          label: z.string().trim().min(1).max(120),
          kind: z.enum(['do-minimum', 'option']).default('option'),
          summary: text.optional(),
          levers: anything.default([]),
          delivery: anything.default([]),
          overrides: anything.default([]),
          programme: z.array(programmeItem).max(100).default([]),
        }),
      )
      .min(1)
      .max(12),
    affordability: z
      .strictObject({
        payer: id,
        pounds: z.union([z.number(), z.array(z.number()).min(1).max(APPRAISAL_YEARS.max)]),
        source: text.optional(),
      })
      .optional(),
    mitigation: z
      .strictObject({
        pay: mitigation.optional(),
        contract: mitigation.optional(),
        'set-up': mitigation.optional(),
        it: mitigation.optional(),
        benefits: mitigation.optional(),
      })
      .default({}),
  })
  .meta({ id: 'InvestmentCase' });

export type CaseDocument = z.output<typeof caseDocumentSchema>;

/** The document, typed, or every fault of its shape. */
export const checkCaseShape = (input: unknown): { readonly document?: CaseDocument; readonly issues: readonly Issue[] } => {
  const parsed = caseDocumentSchema.safeParse(input);
  return parsed.success ? { document: parsed.data, issues: [] } : { issues: schemaIssues(parsed.error, input) };
};
