import { type Direction, neighbourTile, type Tile, type TileMapState } from '@ohsim/documents/charts';
import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'react-router';

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

interface TileMapProps {
  readonly state: TileMapState;
  readonly linkTo: (systemId: string) => string;
  readonly highlighted: string | undefined;
  readonly onHighlight: (systemId: string) => void;
}

/** England as 42 tiles, each a link with its number. Tab goes from tile to tile, arrow keys move over the map. */
export function TileMap({ state, linkTo, highlighted, onHighlight }: TileMapProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent, tile: Tile): void => {
    const direction = ARROWS[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = neighbourTile(state.tiles, tile.id, direction);
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-tile="${next.id}"]`)?.focus();
  };
  return (
    <nav aria-label="Map of integrated care systems">
      <ul ref={list} className="ohs-map" style={{ gridTemplateColumns: `repeat(${state.columns}, 1fr)` }}>
        {state.tiles.map((tile) => (
          <li key={tile.id} className={tileClass(tile)} style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}>
            <Link
              to={linkTo(tile.id)}
              data-tile={tile.id}
              className={`ohs-tile ${tile.step < 0 ? 'ohs-tile--unknown' : `ohs-heat-${tile.step}`} ${tile.id === highlighted ? 'ohs-tile--on' : ''}`}
              onKeyDown={(event) => onKeyDown(event, tile)}
              onFocus={() => onHighlight(tile.id)}
              onPointerEnter={() => onHighlight(tile.id)}
            >
              <span className="ohs-hidden">{tile.label}</span>
              <span className="ohs-tile__code" aria-hidden="true">
                {tile.abbreviation}
              </span>
              <span className="ohs-tile__value" aria-hidden="true">
                {tile.shown}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const tileClass = (tile: Tile): string =>
  ['ohs-map__cell', tile.edges.top ? 'ohs-map__cell--top' : '', tile.edges.left ? 'ohs-map__cell--left' : ''].join(' ');
