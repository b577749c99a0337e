import { fromIssues } from '@ohsim/api/comparisons';
import { type Baseline, errorIssue, type Issue, presetOptions, type Scenario, type SitingLimits, type SitingSettings } from '@ohsim/engine';
import { BadInput } from './bad-input.ts';
import type { GivenOptions, OptionSpec } from './command.ts';

/** Options of `ohsim site` that say what is required and how hard to look. */
export const SITING_OPTIONS: readonly OptionSpec[] = [
  { name: 'hubs', value: 'min-max', help: 'Number of hubs: 2, or 1-3. Default: any.' },
  {
    name: 'max-drive',
    value: 'minutes',
    help: 'Longest one-way drive from a site to its hub. Default: siting.maxDriveMinutes of the baseline.',
  },
  { name: 'min-accredited', value: 'number', help: 'Hubs that must be accredited. Default 0.' },
  {
    name: 'accredited',
    value: 'ids',
    help: 'Organisations whose service is accredited, with commas. Default: those with a specialist in post.',
  },
  { name: 'min-trainers', value: 'number', help: 'Trainers over all hubs together. Default 0.' },
  {
    name: 'drive-times',
    value: 'file',
    help: 'CSV with your own minutes in place of those of the file: rows under from,to,minutes, or a matrix.',
  },
  { name: 'gap', value: 'share', help: 'Stop when proven to be within this share of the best possible. Default 0.01; 0: the best.' },
  { name: 'nodes', value: 'number', help: 'Branching steps of one solve at most; the answer repeats. Default 100000.' },
  { name: 'seconds', value: 'number', help: 'Seconds of one solve at most; the answer may then not repeat.' },
  { name: 'from', value: 'month', help: 'Month in which the hubs begin, such as 2027-04. Default: a year after the start.' },
];

export interface SitingOptions {
  readonly settings: Partial<SitingSettings>;
  readonly limits: Partial<SitingLimits>;
  /** Organisations whose service is accredited; undefined: not said. */
  readonly accreditedSiteIds: readonly string[] | undefined;
  readonly from: string;
}

const DEFAULT_GAP = 0.01;

/** Requirements and limits from the command line; every problem at once. */
export function sitingOptions(options: GivenOptions, scenario: Scenario, baseline: Baseline): SitingOptions {
  const issues: Issue[] = [];
  const number = (
    name: string,
    what: { message: string; unit: string; max?: number; whole?: boolean; above?: number },
  ): number | undefined => {
    const text = options[name];
    if (typeof text !== 'string') return undefined;
    const found = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    const { above = 0, max, whole } = what;
    if (found >= above && found <= (max ?? found) && (whole !== true || Number.isInteger(found))) return found;
    const allowed = { min: above, ...(max === undefined ? {} : { max }) };
    issues.push(errorIssue({ path: `--${name}`, code: 'out-of-range', message: what.message, found: text, allowed, unit: what.unit }));
    return undefined;
  };
  const hubs = hubsOf(options['hubs'], issues);
  const settings = defined({
    hubs,
    maxDriveMinutes: number('max-drive', { message: 'the longest drive', unit: 'minutes' }),
    minAccreditedHubs: number('min-accredited', { message: 'the number of accredited hubs, a whole number,', unit: 'hubs', whole: true }),
    minTrainers: number('min-trainers', { message: 'the number of trainers', unit: 'people' }),
  });
  const limits = defined({
    gap: number('gap', { message: 'the gap', unit: 'share', max: 1 }) ?? DEFAULT_GAP,
    nodes: number('nodes', { message: 'the number of branching steps, a whole number,', unit: 'steps', whole: true, above: 1 }),
    seconds: number('seconds', { message: 'the time of a solve', unit: 'seconds', above: 0.1 }),
  });
  const given = options['from'];
  const from = typeof given === 'string' ? given : undefined;
  issues.push(...fromIssues(from, scenario).map((issue) => ({ ...issue, path: '--from' })));
  if (issues.length > 0) throw new BadInput('command line', issues);
  const accredited = options['accredited'];
  const accreditedSiteIds = typeof accredited === 'string' ? accredited.split(',').map((id) => id.trim()) : undefined;
  return { settings, limits, accreditedSiteIds, from: from ?? usualStart(scenario, baseline) };
}

function hubsOf(text: string | true | undefined, issues: Issue[]): { readonly min: number; readonly max: number } | undefined {
  if (typeof text !== 'string') return undefined;
  const [, min = '', max = min] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
  if (min !== '' && Number(min) >= 1 && Number(max) >= Number(min)) return { min: Number(min), max: Number(max) };
  const message = `--hubs is "${text}"; the number of hubs is a number such as 2, or the least and the most, such as 1-3`;
  issues.push(errorIssue({ path: '--hubs', code: 'hubs', message }));
  return undefined;
}

/** When presets begin if nobody says. */
function usualStart(scenario: Scenario, baseline: Baseline): string {
  const model = baseline.deliveryModels.find(({ id }) => id !== 'as-recorded')?.id ?? '';
  return presetOptions(scenario, baseline, [model]).at(-1)?.scenario.delivery?.[0]?.from ?? scenario.startMonth;
}

type Defined<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function defined<Fields extends Record<string, unknown>>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}
