import {
  type Baseline,
  blockCells,
  buildReport,
  cellAt,
  type ResolvedBlock,
  type RunManifest,
  type RunOutput,
  resolveBlocks,
} from '@ohsim/engine';
import { useMemo, useState } from 'react';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { FigureTold, ProgramTexts } from './program-texts.tsx';
import { reproduce } from './reproduce.ts';

/** The report whose numbers are to be had again. */
export interface ReportShown {
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly run: RunOutput;
  readonly usual: RunOutput | undefined;
  /** Calendar year in which the financial year of the headline ends. */
  readonly year: number;
}

interface ReproduceProps extends ReportShown {
  /** Block offered first, 'series/people-specialist'; without one, the first of all. */
  readonly block?: string;
  /** What the block is called where the link stands. */
  readonly of: string;
  readonly label?: string;
}

/** Programs that give exactly a number of the report, beginning with one block. */
export function ReproduceDisclosure({ of, label = 'Reproduce', ...props }: ReproduceProps) {
  return (
    <Disclosure label={label} of={of} title="Reproduce a figure" wide>
      <Figures {...props} />
    </Disclosure>
  );
}

type Cells = ReturnType<typeof blockCells>;

function Figures({ baseline, systemId, run, usual, year, block }: Omit<ReproduceProps, 'of' | 'label'>) {
  const blocks = useMemo(() => {
    const runs = { run, ...(usual === undefined ? {} : { businessAsUsual: usual }) };
    return resolveBlocks(buildReport({ baseline, systemId, year, ...runs }), runs);
  }, [baseline, systemId, run, usual, year]);
  const offered = useMemo(
    () =>
      blocks.flatMap((each) => {
        const cells = blockCells(each);
        return each.kind === 'heading' || cells.length === 0 ? [] : [{ key: `${each.kind}/${each.id}`, label: titleOf(each), cells }];
      }),
    [blocks],
  );
  const [chosen, setChosen] = useState(block ?? '');
  const [address, setAddress] = useState('');
  const phone = usePhone();
  const fitted = (text: string): string => (phone && text.length > PHONE_LETTERS ? `${text.slice(0, PHONE_LETTERS - 1)}…` : text);
  const shown = offered.find(({ key }) => key === chosen) ?? offered[0];
  if (run.manifest.runId === null || shown === undefined) return <p>The run is not complete yet.</p>;
  const cell = shown.cells.find((each) => each.address === address) ?? firstOf(shown.cells, year);
  if (cell === undefined) return null;
  return (
    <>
      <div className="ohs-reproduce__choice">
        <SelectField
          label="Part of the report"
          value={shown.key}
          options={offered.map(({ key, label: text }) => ({ value: key, label: fitted(text) }))}
          onChange={setChosen}
        />
        <SelectField
          label="Figure"
          value={cell.address}
          options={shown.cells.map((each) => ({ value: each.address, label: fitted(each.label) }))}
          onChange={setAddress}
        />
      </div>
      <Programs value={cellAt(blocks, cell.address)} {...{ cell, run: run.manifest, usual: usual?.manifest, systemId, year }} />
    </>
  );
}

/** Letters of a choice that a phone has room for. */
const PHONE_LETTERS = 32;

/** Of a chart the month at the end of the year shown, of other blocks the first. */
const firstOf = (cells: Cells, year: number): Cells[number] | undefined =>
  cells.find(({ label }) => label.endsWith(`, ${year}-03`)) ?? cells[0];

const KINDS: Readonly<Record<Exclude<ResolvedBlock['kind'], 'heading'>, string>> = {
  figure: 'Figure',
  sentence: 'Sentence',
  series: 'Chart',
  table: 'Table',
  waterfall: 'Waterfall',
  note: 'Note',
  assumptions: 'Assumptions',
};

function titleOf(block: Exclude<ResolvedBlock, { kind: 'heading' }>): string {
  const title = block.kind === 'sentence' ? block.id : block.kind === 'figure' ? block.label : block.title;
  return `${KINDS[block.kind]}: ${title}`;
}

interface ProgramsProps {
  readonly value: unknown;
  readonly cell: Cells[number];
  readonly run: RunManifest;
  readonly usual: RunManifest | undefined;
  readonly systemId: string;
  readonly year: number;
}

function Programs({ value, cell, run, usual, systemId, year }: ProgramsProps) {
  const programs = reproduce({ manifest: run, usual, systemId, year, addresses: [cell.address] });
  return (
    <>
      <FigureTold {...cell} value={value} modelVersion={run.modelVersion} />
      <ProgramTexts programs={programs} />
    </>
  );
}
