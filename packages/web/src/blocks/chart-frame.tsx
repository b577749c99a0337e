import type { TableTwin } from '@ohsim/documents/charts';
import { type ReactNode, useRef, useState } from 'react';
import { ExportMenu } from './export-menu.tsx';
import { TwinTable } from './twin-table.tsx';

interface ChartFrameProps {
  /** Sentence computed from the data. */
  readonly sentence: ReactNode;
  /** Where the numbers come from, with scope and basis. */
  readonly source: string;
  readonly twin: TableTwin;
  /** Finer table for the CSV, if it differs from the one shown. */
  readonly csvTwin?: TableTwin;
  readonly name: string;
  /** Further ways to take its numbers elsewhere. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** What every chart comes with: a sentence, its source, its table twin and ways to take it elsewhere. */
export function ChartFrame({ sentence, source, twin, csvTwin, name, more, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div className="ohs-chart" ref={frame}>
      {sentence === undefined ? null : <p className="ohs-chart__sentence">{sentence}</p>}
      {asTable ? <TwinTable twin={twin} /> : <div className="ohs-chart__body">{children}</div>}
      <p className="ohs-chart__foot">
        <span className="ohs-chart__source">{source}</span>
        <span className="ohs-chart__actions">
          <button type="button" className="ohs-link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
            <span className="ohs-hidden">: {name}</span>
          </button>
          <ExportMenu name={name} source={source} twin={twin} csvTwin={csvTwin ?? twin} frame={frame} />
          {more}
        </span>
      </p>
    </div>
  );
}
