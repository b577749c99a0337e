import { CatalogueGate } from '../engine/catalogue-gate.tsx';
import { EnglandView } from '../features/england/england-view.tsx';
import { usePageTitle } from '../frame/use-page-title.ts';

/** England: who may be left without a specialist? The first page, without anything before it. */
export function EnglandPage() {
  usePageTitle('England');
  return (
    <>
      <h1 className="ohs-england__title">England: who may be left without a specialist?</h1>
      <p className="ohs-england__lede">
        If nothing changes in any of the integrated care systems (ICSs), each with its own services, staff and need.
      </p>
      <CatalogueGate>{(catalogue) => <EnglandView catalogue={catalogue} />}</CatalogueGate>
    </>
  );
}
