import { england } from '../../packages/engine/src/england.ts';
import {
  buildReport,
  businessAsUsual,
  type FigureBlock,
  type RunOutput,
  runScenario,
  type Scenario,
  type SentenceBlock,
} from '../../packages/engine/src/index.ts';

export const usualScenario = (systemId: string): Scenario => businessAsUsual(england(), [systemId]);

/** A sampled run in this process, as the page and the command line make it: seed 1, detail board. */
export function nodeRun(scenario: Scenario, draws: number): RunOutput {
  const result = runScenario(scenario, england(), { mode: 'sampled', seed: 1, draws, detail: 'board' });
  if (!result.ok) throw new Error(`the run is refused: ${result.issues.map((issue) => issue.message).join('; ')}`);
  return result.value;
}

export interface NodeHeadline {
  readonly sentence: string;
  /** Number shown of each headline figure, by id. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Headline sentence and figures of a run of one ICS. */
export function nodeHeadline(run: RunOutput, usual?: RunOutput): NodeHeadline {
  const systemId = run.manifest.scenario.systemIds[0] ?? '';
  const blocks = buildReport({ baseline: england(), systemId, run, ...(usual === undefined ? {} : { businessAsUsual: usual }) });
  const headline = blocks.find((block): block is SentenceBlock => block.kind === 'sentence' && block.id === 'headline');
  const figures = blocks.filter((block): block is FigureBlock => block.kind === 'figure');
  return {
    sentence: headline?.parts.map((part) => part.text).join('') ?? '',
    figures: Object.fromEntries(figures.map((figure) => [figure.id, figure.text])),
  };
}
