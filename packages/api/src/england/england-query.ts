import { z } from '@hono/zod-openapi';
import { nameList } from '../contract/common.ts';

/** The chance of at least one month without specialist cover; asked for like a metric. */
export const CHANCE_METRIC = {
  id: 'month-without-specialist-cover',
  label: 'Chance of a month without specialist cover',
  unit: 'share of futures',
  better: 'lower',
} as const;

/** What the England page asks for. Without a metric: the chance, with the headline of each system. */
export const englandQuery = z.object({
  metric: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: `A metric, or ${CHANCE_METRIC.id} (the default)` }),
  role: nameList.optional(),
  line: nameList.optional(),
  basis: nameList.optional(),
  scope: nameList.optional(),
  statistic: nameList.optional(),
  columns: z.enum(['year-end', 'month']).default('year-end').openapi({ description: 'All months, or March of each year' }),
  draws: z.coerce.number().int().min(2).optional().openapi({ description: 'Futures of each system' }),
});

export type EnglandQuery = z.output<typeof englandQuery>;
