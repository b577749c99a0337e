import { type Baseline, type Block, buildReport, type RunOutput } from '@ohsim/engine';

/** The report's blocks by kind, for a page that lays them out its own way. */
export interface IcsBlocks {
  readonly headline: Extract<Block, { kind: 'sentence' }> | undefined;
  readonly figures: readonly Extract<Block, { kind: 'figure' }>[];
  readonly people: readonly Extract<Block, { kind: 'series' }>[];
  readonly waits: readonly Extract<Block, { kind: 'series' }>[];
  /** One for each role. */
  readonly flows: readonly Extract<Block, { kind: 'waterfall' }>[];
  readonly need: Extract<Block, { kind: 'waterfall' }> | undefined;
  readonly organisations: Extract<Block, { kind: 'table' }> | undefined;
  readonly assumptions: Extract<Block, { kind: 'assumptions' }> | undefined;
  readonly notes: readonly Extract<Block, { kind: 'note' }>[];
}

interface BlocksInput {
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly run: RunOutput;
  readonly usual: RunOutput | undefined;
  readonly year: number;
}

/** The engine's report on a system, sorted into what the page shows. */
export function icsBlocks({ usual, ...input }: BlocksInput): IcsBlocks {
  const blocks = buildReport({ ...input, ...(usual === undefined ? {} : { businessAsUsual: usual }) });
  const of = <K extends Block['kind']>(kind: K): Extract<Block, { kind: K }>[] =>
    blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  return {
    headline: of('sentence').find((block) => block.id === 'headline'),
    figures: of('figure'),
    people: of('series').filter((block) => block.id.startsWith('people-')),
    waits: of('series').filter((block) => block.id.startsWith('wait-')),
    flows: of('waterfall').filter((block) => block.waterfall.id === 'people'),
    need: of('waterfall').find((block) => block.waterfall.id === 'need'),
    organisations: of('table').find((block) => block.id === 'organisations'),
    assumptions: of('assumptions')[0],
    notes: of('note'),
  };
}
