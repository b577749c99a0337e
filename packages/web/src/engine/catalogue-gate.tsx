import type { ReactNode } from 'react';
import type { Catalogue } from './engine-service.ts';
import { useCatalogue } from './use-catalogue.ts';

/** Shows its content once the baseline is there; says what happens until then, and what failed if it does not come. */
export function CatalogueGate({ children }: { readonly children: (catalogue: Catalogue) => ReactNode }) {
  const { data, error, refetch } = useCatalogue();
  if (data !== undefined) return children(data);
  if (error === null) {
    return (
      <p className="ohs-loading" role="status">
        Loading the data of England
      </p>
    );
  }
  return (
    <div className="nhsuk-error-summary ohs-issues" role="alert">
      <h2 className="nhsuk-error-summary__title">The model could not start</h2>
      <div className="nhsuk-error-summary__body">
        <p>The data or the engine did not load. Drafts kept in this browser are safe.</p>
        <p>What went wrong: {error.message}</p>
        <button type="button" className="ohs-button" onClick={() => void refetch()}>
          Try again
        </button>
      </div>
    </div>
  );
}
