import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings of one server process. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** First port to try. */
  readonly port: number;
  /** The user asked for exactly this port: if it is taken, say so and stop instead of trying the next. */
  readonly portFixed: boolean;
  /** Folder of the embedded database. Unused when `databaseUrl` is given. */
  readonly dataFolder: string;
  /** Connection string of a Postgres server, or undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** Host names, besides the loopback ones, that requests may be addressed to. */
  readonly trustedHosts: readonly string[];
  /** Bearer token for callers that are not on this machine, or undefined: they are refused. */
  readonly token: string | undefined;
  /** Worker threads that run the engine. */
  readonly threads: number;
  /** Most sampled futures one run may ask for. */
  readonly maxDraws: number;
  /** Most systems one run may contain. */
  readonly maxSystems: number;
  /** Sampled futures of each system on the England page. */
  readonly englandDraws: number;
  /** Whether they are computed from the start of the server on, before anyone asks. */
  readonly englandAhead: boolean;
}

export const LOG_LEVELS = ['silent', 'error', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every problem of the settings at once, one sentence each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export const DEFAULT_PORT = 8042;

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: 'must be a whole number' })
    .transform(Number)
    .refine((count) => count >= low && count <= high, { error: `must be between ${low} and ${high}` });

const ENVIRONMENT = z.object({
  OHSIM_HOST: z.string().min(1).default('127.0.0.1'),
  OHSIM_PORT: wholeNumber(0, 65_535).optional(),
  OHSIM_DATA_FOLDER: z.string().min(1).default('data'),
  OHSIM_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  OHSIM_TRUSTED_HOSTS: z
    .string()
    .regex(/^[A-Za-z0-9.-]+(\s*,\s*[A-Za-z0-9.-]+)*$/, { error: 'must be host names separated by commas, without scheme or port' })
    .transform((names) => names.split(',').map((name) => name.trim().toLowerCase()))
    .default([]),
  OHSIM_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  OHSIM_THREADS: wholeNumber(1, 256).optional(),
  OHSIM_MAX_DRAWS: wholeNumber(1, 100_000).default(10_000),
  OHSIM_MAX_SYSTEMS: wholeNumber(1, 1_000).default(42),
  OHSIM_ENGLAND_DRAWS: wholeNumber(2, 10_000).default(100),
  OHSIM_ENGLAND: z
    .enum(['ahead', 'asked'], { error: 'must be ahead (computed from the start on) or asked (when first asked for)' })
    .default('ahead'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must be a Postgres connection string that starts with postgres://' })
    .optional(),
});

/** Settings from environment variables. Throws a `ConfigError` that names every unknown OHSIM_ variable and every value that cannot be used. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>, machine: { readonly cores: number }): Config {
  const known = Object.keys(ENVIRONMENT.shape);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('OHSIM_') && !known.includes(name));
  const given = Object.fromEntries(known.map((name) => [name, environment[name] === '' ? undefined : environment[name]]));
  const parsed = ENVIRONMENT.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name} is not a setting of ohsim. Known: ${known.filter((each) => each.startsWith('OHSIM_')).join(', ')}.`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}.`),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data, machine.cores);
}

function toConfig(settings: z.infer<typeof ENVIRONMENT>, cores: number): Config {
  return {
    host: settings.OHSIM_HOST,
    port: settings.OHSIM_PORT ?? DEFAULT_PORT,
    portFixed: settings.OHSIM_PORT !== undefined,
    dataFolder: resolve(settings.OHSIM_DATA_FOLDER),
    databaseUrl: settings.DATABASE_URL,
    logLevel: settings.OHSIM_LOG_LEVEL,
    trustedHosts: settings.OHSIM_TRUSTED_HOSTS,
    token: settings.OHSIM_TOKEN,
    threads: settings.OHSIM_THREADS ?? Math.max(1, Math.min(8, cores)),
    maxDraws: settings.OHSIM_MAX_DRAWS,
    maxSystems: settings.OHSIM_MAX_SYSTEMS,
    englandDraws: settings.OHSIM_ENGLAND_DRAWS,
    englandAhead: settings.OHSIM_ENGLAND === 'ahead',
  };
}
