import type { Baseline, RunOutput } from '@ohsim/engine';
import { shortId } from '../case/case-properties.ts';
import type { Workbook } from '../xlsx/workbook.ts';
import { changesSheet } from './changes-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { chancesSheet, headlineSheet } from './headline-sheets.ts';
import { METRICS_SHEET, metricsSheet, tidyMetrics } from './metrics-sheet.ts';
import { staffSheet } from './staff-sheet.ts';

/** A run as a workbook: what was run and what to know, headline, chances, staff by year with live formulas, what the scenario changes, and every metric that fits. */
export function runWorkbook(output: RunOutput, baseline: Baseline): Workbook {
  const { manifest } = output;
  const { scenario } = manifest;
  const run = manifest.runId === null ? 'Part of a run' : `Run ${shortId(manifest.runId)}`;
  const tidy = tidyMetrics(output.cubes);
  const metrics = tidy.count === 0 ? undefined : metricsSheet(tidy);
  return {
    title: scenario.name,
    subject: `Run of occupational health services: ${scenario.systemIds.join(', ')}`,
    keywords: manifest.runId === null ? 'partial run' : `run ${manifest.runId}`,
    description: `${scenario.name}. Model ${manifest.modelVersion}, baseline ${manifest.baselineVersion}.`,
    dated: `${scenario.startMonth}-01`,
    footer: `${run}, model ${shortId(manifest.modelVersion)}, baseline ${shortId(manifest.baselineVersion)}`,
    sheets: [
      coverSheet(output, baseline, tidy),
      headlineSheet(output, baseline),
      ...chancesSheet(output),
      ...staffSheet(output, baseline, tidy),
      changesSheet(output, baseline),
      ...(metrics === undefined ? [] : [metrics.sheet]),
    ],
    names: metrics === undefined ? [] : metrics.names.map(({ name, cells }) => ({ name, sheet: METRICS_SHEET, cells })),
  };
}
