import type { FigureBlock, RunOutput } from '@ohsim/engine';
import { useState } from 'react';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { reproduce } from './reproduce.ts';

interface ReproduceProps {
  readonly run: RunOutput;
  readonly figures: readonly FigureBlock[];
  readonly systemId: string;
  readonly year: number;
}

/** Programs that give exactly a figure on the page. */
export function ReproduceDisclosure(props: ReproduceProps) {
  return (
    <Disclosure label="Reproduce a figure" of={props.systemId} title="Reproduce a figure" wide>
      <Programs {...props} />
    </Disclosure>
  );
}

function Programs({ run, figures, systemId, year }: ReproduceProps) {
  const [figureId, setFigureId] = useState(figures[0]?.id ?? '');
  const figure = figures.find(({ id }) => id === figureId);
  if (figure === undefined || run.manifest.runId === null) return <p>The run is not complete yet.</p>;
  const programs = reproduce({ manifest: run.manifest, figure, systemId, year });
  return (
    <>
      <SelectField
        label="Figure"
        value={figureId}
        options={figures.map(({ id, label }) => ({ value: id, label }))}
        onChange={setFigureId}
      />
      <p>
        {figure.label}: <strong>{String(figure.value)}</strong> {figure.unit}. Each of these prints it to the last digit, with model{' '}
        {run.manifest.modelVersion}.
      </p>
      <Program title="Command line" text={programs.commandLine} />
      <Program title="TypeScript" text={programs.typescript} />
      <Program title="HTTP, with a server running" text={programs.http} />
    </>
  );
}

function Program({ title, text }: { readonly title: string; readonly text: string }) {
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied.');
    } catch {
      setCopied('This browser does not let the page copy: select the text.');
    }
  };
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <pre className="ohs-program ohs-scroll" tabIndex={0}>
        {text}
      </pre>
      <button type="button" className="ohs-link" onClick={() => void copy()}>
        Copy<span className="ohs-hidden">: {title}</span>
      </button>{' '}
      <span role="status">{copied}</span>
    </section>
  );
}
