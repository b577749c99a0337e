import { type Baseline, isTable, LEVERS, METRICS } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { badInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { didYouMean } from '../nearest.ts';
import { textTable } from '../text-table.ts';

/** What can be listed: rows for programs, and the columns shown to people. */
interface Listing {
  readonly columns: readonly string[];
  readonly right?: readonly number[];
  readonly rows: (baseline: Baseline) => readonly Readonly<Record<string, unknown>>[];
}

const LISTINGS: Readonly<Record<string, Listing>> = {
  ics: {
    columns: ['id', 'abbreviation', 'shortName', 'region', 'trusts', 'heads'],
    right: [4, 5],
    rows: (baseline) => baseline.systems.map((system) => ({ ...system, ...trustsOf(baseline, system.id) })),
  },
  roles: {
    columns: ['id', 'label', 'poolId', 'medical', 'clinical', 'recruitment'],
    rows: (baseline) => baseline.roles.map((role) => ({ ...role })),
  },
  lines: {
    columns: ['id', 'label', 'driver', 'priority', 'proactive', 'listed', 'standards'],
    right: [3],
    rows: (baseline) => baseline.lines.map(({ tasks, ...line }) => ({ ...line, tasks: tasks.map(({ preferred }) => preferred) })),
  },
  levers: {
    columns: ['id', 'label', 'phaseDefault', 'settings', 'evidence'],
    rows: () =>
      LEVERS.map(({ id, label, summary, phaseDefault, settings, evidence }) => ({ id, label, summary, phaseDefault, settings, evidence })),
  },
  metrics: {
    columns: ['id', 'label', 'unit', 'kind', 'overYear', 'better'],
    rows: () => METRICS.map(({ evaluate, ...metric }) => metric),
  },
  models: {
    columns: ['id', 'label', 'contract', 'hostsTraining', 'requiresAccreditation', 'terms', 'description'],
    rows: (baseline) => baseline.deliveryModels.map((model) => ({ ...model, terms: termsOf(baseline, model.id) })),
  },
  parameters: {
    columns: ['id', 'value', 'unit', 'range', 'grade', 'sourceId', 'date'],
    right: [1],
    rows: (baseline) => baseline.parameters.map((parameter) => ({ ...parameter })),
  },
};

const KINDS = Object.keys(LISTINGS);

/** `ohsim list`: what the baseline and the model hold. */
export const list: Command = {
  name: 'list',
  summary: 'List the integrated care systems, roles, lines, levers, metrics, delivery models or parameters',
  usage: [`list ${KINDS.join('|')} [--json]`],
  details: ['ICS = integrated care system, with its 2022-2026 boundaries. Heads are people employed by its NHS trusts.'],
  options: [{ name: 'json', help: 'Write JSON, with everything known about each entry.' }],
  examples: ['ohsim list ics', 'ohsim list metrics --json', 'ohsim list parameters'],
  run: async ({ words, options }, io) => {
    const [kind, ...others] = words;
    const listing = kind !== undefined && Object.hasOwn(LISTINGS, kind) ? LISTINGS[kind] : undefined;
    if (listing === undefined || others.length > 0) throw badInput('command line', whatToList(kind, others));
    const rows = listing.rows(england());
    io.stdout.write(options['json'] === true ? `${JSON.stringify(rows, null, 2)}\n` : asTable(listing, rows));
    return 0;
  },
};

function whatToList(kind: string | undefined, others: readonly string[]) {
  const message =
    kind === undefined
      ? 'ohsim list needs to know what to list'
      : others.length > 0
        ? 'ohsim list lists one thing at a time'
        : `ohsim cannot list "${kind}"`;
  const hint = (kind === undefined ? undefined : didYouMean(kind, KINDS)) ?? `Choose one of ${KINDS.join(', ')}.`;
  return { path: 'list', code: 'unknown-listing', message, hint };
}

function trustsOf(baseline: Baseline, systemId: string) {
  const trusts = baseline.organisations.filter((organisation) => organisation.systemId === systemId && organisation.sector === 'nhs-trust');
  return { trusts: trusts.length, heads: trusts.reduce((sum, { heads }) => sum + heads, 0) };
}

/** The terms of a delivery model by name: parameters `delivery.<id>.*`, with unit, range and grade. */
function termsOf({ parameters }: Baseline, modelId: string) {
  const prefix = `delivery.${modelId}.`;
  return Object.fromEntries(
    parameters.flatMap((parameter) => (parameter.id.startsWith(prefix) ? [[parameter.id.slice(prefix.length), parameter]] : [])),
  );
}

function asTable({ columns, right }: Listing, rows: readonly Readonly<Record<string, unknown>>[]): string {
  return textTable(
    columns,
    rows.map((row) => columns.map((column) => cellText(row, column))),
    right,
  );
}

/** The terms a reader asks for first: how long the change takes, what it costs to set up and to manage. */
function termsText(terms: ReturnType<typeof termsOf>): string {
  const value = (name: string) => (terms[name] as { readonly value?: unknown } | undefined)?.value;
  const months = value('transitionMonths');
  if (months === undefined) return 'none';
  return `${months} months, £${Number(value('setUpCost')).toLocaleString('en-GB')} each, ${Number(value('managementOverhead')) * 100}% management`;
}

/** One cell for people. Ranges, tables and lists are put in a few words; the whole is in the JSON. */
function cellText(row: Readonly<Record<string, unknown>>, column: string): string {
  if (column === 'range') return 'low' in row ? `${row['low']} to ${row['high']}` : '';
  if (column === 'value' && isTable(row as never)) return 'table';
  const value = row[column];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (column === 'terms') return termsText(value as ReturnType<typeof termsOf>);
  if (column === 'evidence') return (value as { grade: string }).grade;
  if (Array.isArray(value)) return value.map((entry: { id: string }) => entry.id).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, entry]) => `${key} ${entry}`)
      .join(', ');
  }
  return String(value);
}
