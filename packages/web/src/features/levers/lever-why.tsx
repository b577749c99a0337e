import type { Lever, Source } from '@ohsim/engine';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { SourceList } from '../assumptions/source-list.tsx';

/** Why: what the lever is, what is known about it, what it does not do, and the sources. */
export function LeverWhy({ lever, sources }: { readonly lever: Lever; readonly sources: readonly Source[] }) {
  return (
    <Disclosure label="Why" of={lever.label} title={lever.label}>
      <p>{lever.summary}</p>
      <h3>Evidence</h3>
      <p>{lever.evidence.text}</p>
      <h3>What it does not do</h3>
      <ul>
        {lever.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h3>Sources</h3>
      <SourceList sources={sources.filter((source) => lever.evidence.sourceIds.includes(source.id))} />
    </Disclosure>
  );
}
