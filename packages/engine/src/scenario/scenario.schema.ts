import { z } from 'zod';
import { PHASES } from '../levers/lever-setting.ts';

/** Longest horizon, in years. */
export const MAX_HORIZON_YEARS = 40;
/** Horizon where a scenario names none, in years (MODEL section 1). */
export const DEFAULT_HORIZON_YEARS = 15;
/** Longest ramp, in months. */
export const MAX_RAMP_MONTHS = 120;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const rampMonths = z.int().min(0).max(MAX_RAMP_MONTHS);
const id = z.string().min(1).max(200);

export const leverSettingSchema = z
  .strictObject({
    leverId: id,
    phase: z.enum(PHASES).optional(),
    from: month,
    rampMonths: rampMonths.default(0),
    settings: z.record(id, z.number()),
  })
  .meta({ id: 'LeverSetting' });

export const overrideSchema = z
  .strictObject({
    parameterId: id,
    op: z.enum(['set', 'multiply', 'add']),
    value: z.number(),
    from: month.optional(),
    ramp: rampMonths.optional(),
    unit: z.string().max(200).optional(),
    interval: z.strictObject({ low: z.number(), high: z.number() }).optional(),
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'Override' });

export const deliveryChoiceSchema = z
  .strictObject({
    modelId: id,
    organisationIds: z.union([z.literal('all'), z.array(id).min(1).max(1000)]).default('all'),
    from: month,
    serviceId: id.optional(),
    contract: z.enum(['per-head', 'per-case', 'block']).optional(),
    aboveCap: z.enum(['charge', 'refuse']).optional(),
  })
  .meta({ id: 'DeliveryChoice' });

/** Longest drive, minutes one way: England from end to end. */
export const MAX_DRIVE_MINUTES = 600;

export const driveTimeSchema = z
  .strictObject({ fromId: id, toId: id, minutes: z.number().min(0).max(MAX_DRIVE_MINUTES) })
  .meta({ id: 'DriveTime' });

/** Shape of a scenario document. What its values mean against a baseline is checked by `parseScenario`. */
export const scenarioSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    name: z.string().trim().min(1).max(200),
    notes: z.string().max(20_000).optional(),
    baselineId: id,
    systemIds: z.array(id).min(1).max(100),
    startMonth: month.optional(),
    horizonYears: z.int().min(1).max(MAX_HORIZON_YEARS).default(DEFAULT_HORIZON_YEARS),
    levers: z.array(leverSettingSchema).max(100).default([]),
    overrides: z.array(overrideSchema).max(1000).default([]),
    delivery: z.array(deliveryChoiceSchema).max(500).default([]),
    driveTimes: z.array(driveTimeSchema).max(20_000).default([]),
  })
  .meta({ id: 'Scenario' });

export type ScenarioDocument = z.output<typeof scenarioSchema>;

/** One thing wrong with the shape of a document. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly kind: 'type' | 'unknown-key' | 'too-small' | 'too-big' | 'not-allowed' | 'format';
  /** Type expected ('number', 'array'); a limit; allowed values; or the unknown keys. */
  readonly expected?: string;
  readonly limit?: number;
  /** Whether the limit counts characters or members instead of being a value. */
  readonly counts?: 'characters' | 'members';
  readonly oneOf?: readonly (string | number)[];
  readonly keys?: readonly string[];
}

/** The document, typed, or every fault of its shape. */
export const checkShape = (input: unknown): { readonly document?: ScenarioDocument; readonly faults: readonly ShapeFault[] } => {
  const parsed = scenarioSchema.safeParse(input);
  return parsed.success ? { document: parsed.data, faults: [] } : { faults: parsed.error.issues.map(faultOf) };
};

const faultOf = (issue: z.core.$ZodIssue): ShapeFault => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') return { path, kind: 'unknown-key', keys: issue.keys };
  if (issue.code === 'invalid_value')
    return { path, kind: 'not-allowed', oneOf: issue.values.map((value) => (typeof value === 'number' ? value : String(value))) };
  if (issue.code === 'too_small') return { path, kind: 'too-small', limit: Number(issue.minimum), ...countsOf(issue.origin) };
  if (issue.code === 'too_big') return { path, kind: 'too-big', limit: Number(issue.maximum), ...countsOf(issue.origin) };
  if (issue.code === 'invalid_type') return { path, kind: 'type', expected: issue.expected };
  return { path, kind: 'format' };
};

const countsOf = (origin: string): Pick<ShapeFault, 'counts'> =>
  origin === 'string' ? { counts: 'characters' } : origin === 'array' || origin === 'record' ? { counts: 'members' } : {};
