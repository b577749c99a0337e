import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { CatalogueGate } from '../engine/catalogue-gate.tsx';

/** What a page of one ICS shows once the catalogue is there; a code that no ICS has is said, with a way out. */
export function SystemGate({ children }: { readonly children: (baseline: Baseline, system: IntegratedCareSystem) => ReactNode }) {
  const { systemId = '' } = useParams();
  return (
    <CatalogueGate>
      {({ baseline }) => {
        const system = baseline.systems.find((each) => each.id === systemId);
        return system === undefined ? (
          <div className="ohs-prose">
            <h1>No such ICS</h1>
            <p>There is no integrated care system (ICS) with the code {systemId}.</p>
            <p>
              <Link to="/">Choose one on the map of England</Link>
            </p>
          </div>
        ) : (
          children(baseline, system)
        );
      }}
    </CatalogueGate>
  );
}
