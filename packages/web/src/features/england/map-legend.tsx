import type { TileMapState } from '@ohsim/documents/charts';

/** Legend of the map that doubles as a histogram: the longer the bar, the more systems. */
export function MapLegend({ legend, title }: { readonly legend: TileMapState['legend']; readonly title: string }) {
  const most = Math.max(1, ...legend.map((heat) => heat.count));
  return (
    <div className="ohs-legend">
      <p className="ohs-legend__title">{title}</p>
      <ul>
        {legend.map((heat, index) => (
          <li key={heat.label}>
            <span className="ohs-legend__label">{heat.label}</span>
            <span className="ohs-legend__row">
              <span
                className={`ohs-legend__bar ohs-heat-${heat.step}`}
                style={{ width: `${(heat.count / most) * 100}%` }}
                aria-hidden="true"
              />
              <span className="ohs-legend__count">
                {heat.count}
                <span className={index === 0 ? undefined : 'ohs-hidden'}> {heat.count === 1 ? 'ICS' : 'ICSs'}</span>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="ohs-legend__note">Bar length: number of ICSs. Thin lines part the seven regions.</p>
    </div>
  );
}
