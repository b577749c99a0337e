import type { Baseline, Lever } from '@ohsim/engine';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { SourceList } from '../assumptions/source-list.tsx';
import { LeverFigures } from './lever-figures.tsx';

interface LeverWhyProps {
  readonly lever: Lever;
  readonly baseline: Baseline;
  readonly systemId: string;
}

/** Why: what the lever is, what is known about it, numbers of today, what it does not do, and the sources. */
export function LeverWhy({ lever, baseline, systemId }: LeverWhyProps) {
  const trendSources = lever.figures.flatMap(({ trend }) => (trend === undefined ? [] : [trend.sourceId]));
  const wanted = [...lever.evidence.sourceIds, ...trendSources];
  return (
    <Disclosure label="Why" of={lever.label} title={lever.label}>
      <p>{lever.summary}</p>
      <h3>Evidence</h3>
      <p>{lever.evidence.text}</p>
      {lever.settings.some(({ stated }) => stated) ? (
        <p>Settings that begin with “Your estimate” are effects nobody has measured: what you state is what the model uses.</p>
      ) : null}
      <h3>Today</h3>
      <LeverFigures figures={lever.figures} baseline={baseline} systemId={systemId} />
      <h3>What it does not do</h3>
      <ul>
        {lever.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h3>Sources</h3>
      <SourceList sources={baseline.sources.filter((source) => wanted.includes(source.id))} />
    </Disclosure>
  );
}
