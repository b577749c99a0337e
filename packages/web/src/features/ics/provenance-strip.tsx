import type { Baseline } from '@ohsim/engine';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { AssumptionTable } from '../assumptions/assumption-table.tsx';
import { KeyAssumptions } from '../assumptions/key-assumptions.tsx';
import type { IcsBlocks } from './ics-blocks.ts';

/** "Allocated, not observed", warnings of the run, and the assumptions one press away. */
export function ProvenanceStrip({ baseline, blocks }: { readonly baseline: Baseline; readonly blocks: IcsBlocks }) {
  const allocated = blocks.notes.find((note) => note.tone === 'provenance');
  const others = blocks.notes.filter((note) => note.tone === 'warning' || note.id === 'luck' || note.id === 'use');
  return (
    <section className="ohs-provenance" aria-label="Where the numbers come from">
      <div className="ohs-provenance__text">
        <p>
          <strong>{allocated?.title}</strong> {allocated?.text}
        </p>
        {others.map((note) => (
          <p key={note.id}>
            <strong>{note.title}</strong> {note.text}
          </p>
        ))}
      </div>
      <Disclosure label="Assumptions" of="every number with its source" title="Assumptions" wide className="ohs-button">
        {blocks.assumptions === undefined ? null : <KeyAssumptions block={blocks.assumptions} />}
        <h3>Every number</h3>
        <AssumptionTable baseline={baseline} />
      </Disclosure>
    </section>
  );
}
