import { DRIVER_MAP, type DriverEntry, findLever, findMetric } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';

const SOURCES = [
  { id: 'figure-5', title: 'The ten drivers of Figure 5' },
  { id: 'strategy-2023', title: 'The four drivers of the strategy' },
] as const;

/** Every driver with its levers and metrics; complete, because a test counts them. */
export function DriverMap() {
  const cards = SOURCES.map(({ id, title }) => (
    <Card key={id} title={title}>
      <ol className="ohs-drivers">
        {DRIVER_MAP.filter((driver) => driver.source === id).map((driver) => (
          <Driver key={driver.id} driver={driver} />
        ))}
      </ol>
    </Card>
  ));
  return <div className="ohs-workbench">{cards}</div>;
}

function Driver({ driver }: { readonly driver: DriverEntry }) {
  return (
    <li className="ohs-drivers__driver">
      <h3>{driver.label}</h3>
      <p>{driver.inTheModel}</p>
      <dl>
        <dt>Levers</dt>
        <dd>
          {driver.leverIds.map((id) => findLever(id)?.label ?? id).join('; ')}
          {driver.deliveryModels ? '; and the choice of service model' : ''}
        </dd>
        <dt>Shown by</dt>
        <dd>{driver.metricIds.map((id) => findMetric(id)?.label ?? id).join('; ')}</dd>
      </dl>
    </li>
  );
}
