import type { Basis, MetricKey, Scope } from '../metrics/metric.ts';

/** A row of a metric, given its place; axes left out match any. */
export interface RowAddress {
  readonly metricId: string;
  readonly role?: string;
  readonly line?: string;
  readonly basis?: MetricKey['basis'];
  readonly scope?: MetricKey['scope'];
}

/** What a figure is in one future: a value of the headline year, by the metric's own rule (mean or sum over its months). */
export interface HeadlineDefinition {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly basis: Basis;
  readonly scope: Scope;
  readonly address: RowAddress;
}

const SPECIALIST = 'specialist';

/** The figures that sum a system up, in the order they are told. The chance of no specialist cover is added in sampled mode. */
export const HEADLINE_DEFINITIONS = [
  {
    id: 'specialists-in-post',
    label: 'Specialists in post',
    unit: 'FTE',
    basis: 'none',
    scope: 'none',
    address: { metricId: 'fte', role: SPECIALIST },
  },
  {
    id: 'specialists-required',
    label: 'Specialists required',
    unit: 'FTE',
    basis: 'expressed',
    scope: 'all',
    address: { metricId: 'required-fte', role: SPECIALIST, basis: 'expressed' },
  },
  {
    id: 'waiting-over-standard',
    label: 'People waiting over standard',
    unit: 'people',
    basis: 'expressed',
    scope: 'nhs',
    address: { metricId: 'waiting-over-standard', line: 'all', scope: 'nhs' },
  },
  {
    id: 'waiting',
    label: 'People on a list',
    unit: 'people',
    basis: 'expressed',
    scope: 'nhs',
    address: { metricId: 'list', line: 'all', scope: 'nhs' },
  },
  {
    id: 'unmet-need',
    label: 'Unmet need',
    unit: 'cases a year',
    basis: 'need',
    scope: 'nhs',
    address: { metricId: 'unmet', line: 'all', scope: 'nhs' },
  },
  {
    id: 'need',
    label: 'Need',
    unit: 'cases a year',
    basis: 'need',
    scope: 'nhs',
    address: { metricId: 'need', line: 'all', scope: 'nhs' },
  },
] as const satisfies readonly HeadlineDefinition[];

export type HeadlineId = (typeof HEADLINE_DEFINITIONS)[number]['id'];
