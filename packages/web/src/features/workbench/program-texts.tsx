import { useState } from 'react';
import type { Reproduction } from './reproduce.ts';

interface FigureToldProps {
  readonly label: string;
  readonly value: unknown;
  readonly unit: string;
  readonly modelVersion: string;
}

/** The figure that the programs print. A sentence is its own label and has no unit: it is not said twice. */
export function FigureTold({ label, value, unit, modelVersion }: FigureToldProps) {
  const text = String(value);
  return (
    <p>
      {text === label ? '' : `${label}: `}
      <strong>{text}</strong>
      {text === label ? ' ' : `${unit === '' ? '' : ` ${unit}`}. `}
      Each of these prints it to the last digit, with model {modelVersion}.
    </p>
  );
}

/** Three programs that print the same numbers, to read and to copy. */
export function ProgramTexts({ programs }: { readonly programs: Reproduction }) {
  return (
    <>
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
