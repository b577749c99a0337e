import { type HeatClass, heatClasses, heatClassOf } from './heat-classes.ts';

/** A place on the tile map with the value it carries; NaN = not known (yet). */
export interface TileInput {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly region: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** Short text in the tile ("41"), and the whole phrase for people who hear it ("41 in 100"). */
  readonly shown: string;
  readonly spoken: string;
}

export interface Tile extends TileInput {
  /** 0 (better) to 4 (worse), or -1 without a value. */
  readonly step: number;
  /** Sides where the neighbouring tile belongs to another region: a thin line parts them. */
  readonly edges: { readonly top: boolean; readonly left: boolean };
  readonly label: string;
}

export interface TileMapState {
  readonly rows: number;
  readonly columns: number;
  readonly tiles: readonly Tile[];
  /** Legend that doubles as a histogram: how many places fall in each class. */
  readonly legend: readonly (HeatClass & { readonly count: number })[];
}

/** Tile map with its classes counted. Tiles come in reading order: row by row. */
export function tileMapState(places: readonly TileInput[], breaks: readonly number[], decimals: number): TileMapState {
  const classes = heatClasses(breaks, decimals);
  const at = new Map(places.map((place) => [`${place.row}|${place.column}`, place]));
  const parted = (place: TileInput, row: number, column: number): boolean => {
    const neighbour = at.get(`${row}|${column}`);
    return neighbour !== undefined && neighbour.region !== place.region;
  };
  const tiles = places.map((place): Tile => {
    const heat = heatClassOf(classes, place.value, decimals);
    return {
      ...place,
      step: heat?.step ?? -1,
      edges: { top: parted(place, place.row - 1, place.column), left: parted(place, place.row, place.column - 1) },
      label: `${place.name}, ${place.spoken}`,
    };
  });
  tiles.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    rows: Math.max(0, ...places.map((place) => place.row)) + 1,
    columns: Math.max(0, ...places.map((place) => place.column)) + 1,
    tiles,
    legend: classes.map((heat) => ({
      ...heat,
      count: places.filter((place) => heatClassOf(classes, place.value, decimals) === heat).length,
    })),
  };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Tile to move to with an arrow key: the nearest in that direction, going straight on first, then the least sideways; undefined at the edge.
 */
export function neighbourTile(tiles: readonly Tile[], from: string, direction: Direction): Tile | undefined {
  const start = tiles.find((tile) => tile.id === from);
  if (start === undefined) return undefined;
  const reach = (tile: Tile): readonly [number, number] => {
    const [down, across] = [tile.row - start.row, tile.column - start.column];
    if (direction === 'down') return [down, across];
    if (direction === 'up') return [-down, across];
    return direction === 'right' ? [across, down] : [-across, down];
  };
  const cost = ([ahead, aside]: readonly [number, number]): number => ahead + 3 * Math.abs(aside);
  const ahead = tiles.filter((tile) => reach(tile)[0] > 0);
  const sideways = direction === 'left' || direction === 'right' ? ahead.filter((tile) => tile.row === start.row) : ahead;
  return [...sideways].sort((a, b) => cost(reach(a)) - cost(reach(b)))[0];
}
