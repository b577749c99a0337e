import { formatNumber, type SitingPointsState } from '@ohsim/documents/charts';

/** Sitings as dots with their number of hubs: cost across, longest drive up. The table under it says the same. */
export function SitingPoints({ state }: { readonly state: SitingPointsState }) {
  const { across, up, dots } = state;
  const ticks = ({ max, interval }: SitingPointsState['up']): number[] =>
    Array.from({ length: Math.round(max / interval) + 1 }, (_, at) => at * interval);
  const shown = (value: number, interval: number): string => formatNumber(value, Number.isInteger(interval) ? 0 : 1);
  return (
    <div className="ohs-siting__chart" aria-hidden="true">
      <p className="ohs-siting__axis">Longest drive, minutes one way</p>
      <div className="ohs-siting__plot" data-siting-chart>
        {ticks(up).map((tick) => (
          <span key={tick} className="ohs-siting__row" style={{ bottom: `${(tick / up.max) * 100}%` }}>
            {shown(tick, up.interval)}
          </span>
        ))}
        {ticks(across).map((tick) => (
          <span key={tick} className="ohs-siting__column" style={{ left: `${(tick / across.max) * 100}%` }}>
            {shown(tick, across.interval)}
          </span>
        ))}
        {dots.map((dot) => (
          <span key={dot.id} className="ohs-siting__dot" style={{ left: `${dot.x * 100}%`, bottom: `${dot.y * 100}%` }} title={dot.sites}>
            {dot.hubs}
          </span>
        ))}
      </div>
      <p className="ohs-siting__axis ohs-siting__axis--across">Cost, £ thousand a year. In the dot: number of hubs.</p>
    </div>
  );
}
