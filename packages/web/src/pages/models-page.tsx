import { Link, useParams } from 'react-router';
import { CatalogueGate } from '../engine/catalogue-gate.tsx';
import { ModelsLoader } from '../features/models/models-loader.tsx';

/** Ways of running the service of one ICS, side by side. */
export function ModelsPage() {
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
          <ModelsLoader key={system.id} baseline={baseline} system={system} />
        );
      }}
    </CatalogueGate>
  );
}
