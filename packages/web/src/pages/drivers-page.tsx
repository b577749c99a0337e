import { DriverMap } from '../features/drivers/driver-map.tsx';
import { Breadcrumb } from '../frame/breadcrumb.tsx';
import { usePageTitle } from '../frame/use-page-title.ts';

/** The drivers for improvement, with the levers that act on them and the metrics that show them. */
export function DriversPage() {
  usePageTitle('Drivers');
  return (
    <>
      <Breadcrumb trail={[{ to: '/', label: 'England' }]} here="Drivers" />
      <h1 className="ohs-page-title">Drivers for improvement</h1>
      <p className="ohs-lede">
        The ten drivers of Figure 5 of Growing Occupational Health (2021) and the four of the strategy of 2023: which levers act on each,
        and which figures show it.
      </p>
      <DriverMap />
    </>
  );
}
