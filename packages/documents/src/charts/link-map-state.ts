/** A place with its position in degrees. */
interface Placed {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface MapOrganisation extends Placed {
  readonly heads: number;
}

export interface MapService extends Placed {
  readonly hostOrganisationId: string | null;
}

/** What of an organisation's work a line stands for: nurse work (solid), doctor work that goes elsewhere (dashed), other work that goes elsewhere (dotted). */
export type LinkKind = 'nurse' | 'doctor' | 'other';

export interface MapLink {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly kind: LinkKind;
}

export interface LinkMapInput {
  readonly organisations: readonly MapOrganisation[];
  readonly services: readonly MapService[];
  readonly links: readonly MapLink[];
}

export interface MapDot {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapSquare {
  readonly id: string;
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

export interface MapLine {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly kind: LinkKind;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A map of who serves whom: equal distances in both directions, no background. Organisations by number, services by code. */
export interface LinkMapState {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly MapDot[];
  readonly squares: readonly MapSquare[];
  readonly lines: readonly MapLine[];
  readonly scale: { readonly km: number; readonly pixels: number };
}

const KM_PER_DEGREE = 111.2;
const MARGIN = 44;
/** The map never shows less than this, so that two places a street apart do not fill it. */
const LEAST_SPAN_KM = 6;
const GAP = 4;
const SIZE = { least: 12, most: 24 } as const;

/** Map in a box of the given size. Dots that would overlap are drawn a little apart. */
export function linkMapState(input: LinkMapInput, width: number, height: number): LinkMapState {
  const project = projection([...input.organisations, ...input.services], width, height);
  const largest = Math.max(1, ...input.organisations.map(({ heads }) => heads));
  const dots = apart(
    input.organisations.map((organisation, index) => {
      const [x, y] = project.at(organisation);
      return {
        id: organisation.id,
        number: index + 1,
        x,
        y,
        radius: SIZE.least + (SIZE.most - SIZE.least) * Math.sqrt(organisation.heads / largest),
      };
    }),
    width,
    height,
  );
  const squares = placeSquares(input.services, dots, project.at);
  const lines = input.links.flatMap((link): MapLine[] => {
    const dot = dots.find(({ id }) => id === link.organisationId);
    const square = squares.find(({ id }) => id === link.serviceId);
    const own = input.services.find(({ id }) => id === link.serviceId)?.hostOrganisationId === link.organisationId;
    return dot === undefined || square === undefined || own ? [] : [{ ...link, from: [dot.x, dot.y], to: [square.x, square.y] }];
  });
  return { width, height, dots, squares, lines, scale: scaleBar(project.pixelsPerKm, width) };
}

function projection(places: readonly Placed[], width: number, height: number) {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const middle = (values: readonly number[]): number => (values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2);
  const [latitude0, longitude0] = [middle(latitudes), middle(longitudes)];
  const squeeze = Math.cos((latitude0 * Math.PI) / 180) * KM_PER_DEGREE;
  const span = (values: readonly number[], km: number): number =>
    Math.max(LEAST_SPAN_KM, values.length === 0 ? 0 : (Math.max(...values) - Math.min(...values)) * km);
  const pixelsPerKm = Math.min((width - 2 * MARGIN) / span(longitudes, squeeze), (height - 2 * MARGIN) / span(latitudes, KM_PER_DEGREE));
  return {
    pixelsPerKm,
    at: ({ latitude, longitude }: Placed): [number, number] => [
      width / 2 + (longitude - longitude0) * squeeze * pixelsPerKm,
      height / 2 - (latitude - latitude0) * KM_PER_DEGREE * pixelsPerKm,
    ],
  };
}

/** Pushes overlapping dots apart, pair by pair, and keeps them in the box. */
function apart(dots: readonly MapDot[], width: number, height: number): MapDot[] {
  const placed = dots.map((dot) => ({ ...dot }));
  for (let round = 0; round < 80; round += 1) {
    for (const [at, a] of placed.entries()) {
      for (const b of placed.slice(at + 1)) {
        const wanted = a.radius + b.radius + GAP;
        const angle = Math.atan2(b.y - a.y, b.x - a.x) || at + 1;
        const overlap = wanted - Math.hypot(b.x - a.x, b.y - a.y);
        if (overlap <= 0) continue;
        const [dx, dy] = [(Math.cos(angle) * overlap) / 2, (Math.sin(angle) * overlap) / 2];
        Object.assign(a, { x: a.x - dx, y: a.y - dy });
        Object.assign(b, { x: b.x + dx, y: b.y + dy });
      }
    }
    for (const dot of placed) {
      dot.x = Math.min(width - dot.radius - 2, Math.max(dot.radius + 2, dot.x));
      dot.y = Math.min(height - dot.radius - 2, Math.max(dot.radius + 2, dot.y));
    }
  }
  return placed;
}

/** Directions in which squares stand beside their dot: up right, down right, down left, up left. */
const CORNERS = [
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
] as const;
const SQUARE = 11;

/** A service stands at the corner of its host's dot, or of the dot that is where it is, that is clearest of others; others at their own place. */
function placeSquares(
  services: readonly MapService[],
  dots: readonly MapDot[],
  at: (place: Placed) => readonly [number, number],
): MapSquare[] {
  const placed: MapSquare[] = [];
  for (const [index, service] of services.entries()) {
    const [x, y] = at(service);
    const near =
      dots.find(({ id }) => id === service.hostOrganisationId) ??
      dots.find((dot) => Math.hypot(dot.x - x, dot.y - y) < dot.radius + SQUARE);
    const spot = near === undefined ? { x, y } : clearestCorner(near, dots, placed);
    placed.push({ id: service.id, code: `S${index + 1}`, ...spot });
  }
  return placed;
}

/** The corner of a dot with most room to other dots and to squares that stand already. */
function clearestCorner(near: MapDot, dots: readonly MapDot[], squares: readonly MapSquare[]): { readonly x: number; readonly y: number } {
  const distance = near.radius * Math.SQRT1_2 + SQUARE * 0.7;
  const corners = CORNERS.map(([right, down]) => ({ x: near.x + right * distance, y: near.y + down * distance }));
  const room = ({ x, y }: { readonly x: number; readonly y: number }): number =>
    Math.min(
      ...dots.filter(({ id }) => id !== near.id).map((dot) => Math.hypot(dot.x - x, dot.y - y) - dot.radius),
      ...squares.map((square) => Math.hypot(square.x - x, square.y - y) - SQUARE),
      4 * SQUARE,
    );
  return corners.reduce((best, corner) => (room(corner) > room(best) + 1e-9 ? corner : best));
}

function scaleBar(pixelsPerKm: number, width: number): LinkMapState['scale'] {
  const km = [50, 20, 10, 5, 2, 1].find((candidate) => candidate * pixelsPerKm <= width / 3) ?? 1;
  return { km, pixels: km * pixelsPerKm };
}
