import { Card } from '../blocks/card.tsx';
import { CatalogueGate } from '../engine/catalogue-gate.tsx';
import { AssumptionTable } from '../features/assumptions/assumption-table.tsx';
import { Breadcrumb } from '../frame/breadcrumb.tsx';
import { usePageTitle } from '../frame/use-page-title.ts';

/** Every number the model uses. */
export function AssumptionsPage() {
  usePageTitle('Assumptions');
  return (
    <>
      <Breadcrumb trail={[{ to: '/', label: 'England' }]} here="Assumptions" />
      <h1 className="ohs-page-title">Assumptions</h1>
      <p className="ohs-lede">
        Every number the model uses, with its unit, plausible range, source and date. Grades: GREEN is evidence, AMBER is mixed, RED is
        judgement. A judgement says so.
      </p>
      <CatalogueGate>
        {({ baseline }) => (
          <Card title={baseline.label}>
            <AssumptionTable baseline={baseline} />
          </Card>
        )}
      </CatalogueGate>
    </>
  );
}
