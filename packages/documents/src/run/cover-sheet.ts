import { type Baseline, buildReport, formatIssue, type NoteBlock, type RunOutput } from '@ohsim/engine';
import type { Sheet, SheetCell, SheetRow } from '../xlsx/workbook.ts';
import { systemName } from './headline-sheets.ts';
import type { TidyMetrics } from './metrics-sheet.ts';

/** What was run, with which versions, and what a reader must know before using a number. */
export function coverSheet(output: RunOutput, baseline: Baseline, tidy: TidyMetrics): Sheet {
  const { manifest } = output;
  const { scenario, settings, runId } = manifest;
  const pairs: [string, SheetCell][] = [
    ['Scenario', scenario.name],
    ...(scenario.notes === undefined ? [] : [['Notes', scenario.notes] as [string, SheetCell]]),
    ['Systems', scenario.systemIds.map((id) => systemName(baseline, id)).join('; ')],
    ['Start and horizon', `${scenario.startMonth}, ${scenario.horizonYears} ${scenario.horizonYears === 1 ? 'year' : 'years'}`],
    ['Run', runId ?? `stopped after ${manifest.drawsDone} of ${settings.draws} futures: no run id`],
    ['Model', manifest.modelVersion],
    ['Baseline', `${baseline.label}, ${manifest.baselineVersion}`],
    ['Futures', futuresText(output)],
    ['Detail', detailText(settings.detail, tidy)],
    ...notesOf(output, baseline),
    ['Judgement', judgementText(baseline)],
    ...manifest.warnings.map((warning): [string, SheetCell] => ['Worth knowing', formatIssue(warning)]),
    ['To make it again', 'The same scenario, settings, model and baseline give the same numbers to the last digit on every machine.'],
  ];
  return {
    name: 'Cover',
    widths: [22, 110],
    frozen: { rows: 1, columns: 0 },
    landscape: true,
    rows: [{ kind: 'title', cells: ['Results of a run'] }, ...pairs.map((cells): SheetRow => ({ kind: 'plain', cells }))],
  };
}

const WHAT = {
  none: 'one path with typical luck',
  chance: 'chance',
  sobol: 'what is not known about the assumptions',
  'latin-hypercube': 'what is not known about the assumptions',
} as const;

function futuresText({ manifest: { settings, drawsDone } }: RunOutput): string {
  const { mode, sampler, seed, precision } = settings;
  if (sampler === 'none') return 'One path with typical luck';
  const both = mode === 'sampled' && sampler !== 'chance' ? 'chance and ' : '';
  const until = precision === undefined ? '' : `, until the standard error is ${precision}`;
  return `${drawsDone} futures that differ by ${both}${WHAT[sampler]}; seed ${seed}${until}`;
}

const DETAIL = {
  board: 'The main metrics of each system, by month',
  year: 'Every metric and place, by financial year',
  month: 'Every metric and place, by month',
} as const;

const detailText = (detail: keyof typeof DETAIL, { kept }: TidyMetrics): string =>
  kept === 'all'
    ? DETAIL[detail]
    : kept === 'board'
      ? `${DETAIL[detail]}. That is more rows than a sheet takes: Metrics is cut to the main metrics of each system. CSV, JSON and Parquet have all.`
      : `${DETAIL[detail]}. That is more rows than a sheet takes, so there is no sheet Metrics. CSV, JSON and Parquet have all.`;

/** What is allocated, what the futures are, what the run is not for: the report's own notes. */
function notesOf(output: RunOutput, baseline: Baseline): [string, SheetCell][] {
  const notes = buildReport({ baseline, systemId: output.manifest.scenario.systemIds[0] ?? '', run: output }).filter(
    (block): block is NoteBlock => block.kind === 'note',
  );
  return ['allocated', 'luck', 'use'].flatMap((id) =>
    notes.filter((note) => note.id === id).map(({ title, text }): [string, SheetCell] => [title, text]),
  );
}

function judgementText({ parameters }: Baseline): string {
  const graded = (grade: string) => parameters.filter((parameter) => parameter.grade === grade).length;
  return `Of ${parameters.length} numbers in the model ${graded('RED')} are judgement or tuned (RED) and ${graded('AMBER')} rest on partial or old evidence (AMBER).`;
}
