import { z } from 'zod';
import type { Arrangement } from '../arrangements/arrangement.ts';
import { sourceSchema } from '../parameters/parameter.schema.ts';
import type { UnknownsDesign } from '../parameters/unknowns-design.ts';
import type {
  Baseline,
  DeliveryModel,
  IntegratedCareSystem,
  NationalSeries,
  OccupationalHealthService,
  Organisation,
  Role,
  RolePool,
  ServiceLine,
} from './baseline.ts';

const text = z.string().min(1);
const share = z.number().min(0).max(1);
const count = z.int().min(0);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written as year-month');

const systemSchema: z.ZodType<IntegratedCareSystem> = z.strictObject({
  id: text,
  onsCode: text,
  name: text,
  shortName: text,
  abbreviation: text,
  region: text,
  tileRow: count,
  tileColumn: count,
  population: count,
  latitude,
  longitude,
  deprivationScore: z.number().min(0),
  successors: z.array(z.strictObject({ onsCode: text, name: text, share })),
});

const organisationSchema: z.ZodType<Organisation> = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['acute', 'mental health', 'specialist', 'community', 'ambulance', 'care', 'icb', 'primary care', 'social care']),
  sector: z.enum(['nhs-trust', 'icb', 'primary-care', 'social-care']),
  systemId: text,
  heads: count,
  staffGroups: z.record(text, count),
  leaverShare: share.nullable(),
  sicknessShare: share.nullable(),
  patientFacingShare: share,
  exposedShare: share,
  latitude,
  longitude,
  access: share,
  basis: z.enum(['published', 'estimate']),
});

const serviceSchema: z.ZodType<OccupationalHealthService> = z.strictObject({
  id: text,
  name: text,
  systemId: text,
  owner: z.enum(['nhs', 'independent', 'contractor']),
  hostOrganisationId: text.nullable(),
  latitude,
  longitude,
  heads: z.record(text, count),
  posts: z.record(text, count),
  traineeMonths: z.array(count),
  capacityRule: z.enum(['staffed', 'bought']),
  staffingBasis: z.enum(['allocated', 'contracted']),
});

const poolSchema: z.ZodType<RolePool> = z.strictObject({ id: text, label: text, pluralLabel: text });

const roleSchema: z.ZodType<Role> = z.strictObject({
  id: text,
  label: text,
  pluralLabel: text,
  poolId: text,
  medical: z.boolean(),
  clinical: z.boolean(),
  recruitment: z.enum(['vacancy', 'flow', 'programme']),
});

const lineSchema: z.ZodType<ServiceLine> = z.strictObject({
  id: text,
  label: text,
  description: text,
  driver: z.enum(['heads', 'patient-facing', 'exposed', 'new-starters', 'heads-by-sickness']),
  priority: count,
  proactive: z.boolean(),
  listed: z.boolean(),
  missable: z.boolean(),
  accessFallsWithWait: z.boolean(),
  standards: z.record(text, z.number().positive()),
  tasks: z
    .array(
      z.strictObject({ preferred: text, main: z.boolean(), listed: z.boolean(), substitutes: z.array(text), stepDownOnly: z.boolean() }),
    )
    .min(1),
});

const arrangementSchema: z.ZodType<Arrangement> = z.strictObject({
  organisationId: text,
  serviceId: text,
  lineIds: z.union([z.literal('all'), z.array(text).min(1)]),
  poolIds: z.union([z.literal('all'), z.array(text).min(1)]),
  share,
  mode: z.enum(['at-base', 'on-site-clinic']),
});

const deliveryModelSchema: z.ZodType<DeliveryModel> = z.strictObject({
  id: text,
  label: text,
  description: text,
  sourceId: text,
  contract: z.enum(['none', 'nhs', 'independent']),
  hostsTraining: z.boolean(),
  requiresAccreditation: z.boolean(),
  rules: z.array(
    z.strictObject({
      lineIds: z.union([z.literal('all'), z.array(text).min(1)]),
      poolIds: z.union([z.literal('all'), z.array(text).min(1)]),
      to: z.enum(['own', 'own-or-hub', 'hub', 'neighbour', 'independent']),
      mode: z.enum(['at-base', 'on-site-clinic']),
    }),
  ),
});

const nationalSeriesSchema: z.ZodType<NationalSeries> = z.strictObject({
  startMonth: month,
  roleId: text,
  route: text,
  hiresPerVacancyMonth: z.array(z.number().min(0)),
});

const unknownsSchema: z.ZodType<UnknownsDesign> = z.strictObject({
  dimensions: z.array(text),
  correlations: z.array(z.strictObject({ id: text, correlation: z.number(), reason: text, parameterIds: z.array(text).min(2) })),
});

/** Shape of a baseline document, parameters left unread: they are read row by row, being of two shapes. */
export const baselineSchema: z.ZodType<Omit<Baseline, 'parameters'> & { readonly parameters: readonly unknown[] }> = z.strictObject({
  id: text,
  label: text,
  schemaVersion: z.literal(1),
  startMonth: month,
  sources: z.array(sourceSchema),
  parameters: z.array(z.unknown()),
  pools: z.array(poolSchema),
  roles: z.array(roleSchema),
  lines: z.array(lineSchema),
  systems: z.array(systemSchema),
  organisations: z.array(organisationSchema),
  services: z.array(serviceSchema),
  arrangements: z.array(arrangementSchema),
  deliveryModels: z.array(deliveryModelSchema),
  nationalSeries: z.array(nationalSeriesSchema),
  unknowns: unknownsSchema,
});
