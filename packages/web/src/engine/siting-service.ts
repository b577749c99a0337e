import {
  type Baseline,
  type FrontierPoint,
  type Issue,
  RunRefused,
  type Scenario,
  type SimulatedSiting,
  type SitingAssignment,
  type SitingDiagnosis,
  type SitingProblem,
  type SitingProgress,
  type SitingSettings,
  type SitingStatus,
  scenarioSiting,
  simulateSiting,
  siteHubs,
  sitingFrontier,
} from '@ohsim/engine';
import { createHighsSolver } from '@ohsim/engine/highs';
import { breathe } from './breathe.ts';

/** What is asked of a siting: requirements, who is accredited, and the scenario whose waits each answer is simulated with. */
export interface SitingQuestion {
  /** Without delivery choices of its own: what each answer is set beside. */
  readonly scenario: Scenario;
  readonly settings: Partial<SitingSettings>;
  readonly accreditedSiteIds: readonly string[];
  /** Month in which the hubs begin, and calendar year in which the financial year read begins. */
  readonly from: string;
  readonly year: number;
}

/** One siting that no other beats on cost, travel and longest drive at once. */
export interface SitingPoint {
  readonly hubs: number;
  /** Pounds and hours a year; minutes one way. */
  readonly totalCost: number;
  readonly travelHours: number;
  readonly worstDriveMinutes: number;
  readonly status: SitingStatus;
  /** Proven gap to the least cost, share. */
  readonly gap: number;
  readonly assignment: SitingAssignment;
  /** Absent until it has been simulated. */
  readonly simulated?: SimulatedSiting;
}

/** Where a siting stands. */
export interface SitingPart {
  readonly phase: SitingProgress['phase'] | 'simulate';
  readonly points: readonly SitingPoint[];
  /** As recorded, without hubs; absent until simulated. */
  readonly before?: SimulatedSiting;
}

export type SitingAnswer =
  | {
      readonly kind: 'frontier';
      readonly points: readonly SitingPoint[];
      readonly before: SimulatedSiting;
      /** Whether every number of hubs was followed to its end, and every point simulated. */
      readonly complete: boolean;
      readonly solves: number;
      readonly warnings: readonly Issue[];
    }
  | { readonly kind: 'impossible'; readonly status: SitingStatus; readonly diagnosis: SitingDiagnosis | undefined }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Stop a solve at one per cent of proven gap, or after so many branching steps: the same answer on every machine. */
const LIMITS = { gap: 0.01, nodes: 5_000 } as const;
/** Milliseconds between two messages about progress. */
const MESSAGE_EVERY = 200;

/** Hub siting in a worker of its own: a solve blocks it, so a page that has waited long enough for it to stop ends the worker. */
export function createSitingService(readBaseline: () => Baseline) {
  let stopped = false;
  return {
    stop(): void {
      stopped = true;
    },

    async site(question: SitingQuestion, onPart: (part: SitingPart) => void): Promise<SitingAnswer> {
      stopped = false;
      const baseline = readBaseline();
      const { scenario, settings, accreditedSiteIds, from, year } = question;
      const found = scenarioSiting(scenario, baseline, { settings, accreditedSiteIds });
      if (!found.ok) return { kind: 'refused', issues: found.issues };
      const options = { ...LIMITS, solve: createHighsSolver(), onProgress: messages(onPart), cancelled: () => stopped, breathe };
      try {
        const frontier = await sitingFrontier(found.value, options);
        if (frontier.points.length === 0 && !stopped) return await whyImpossible(found.value, options);
        const plan = { terms: { from }, year };
        const points = frontier.points.map(pointOf);
        onPart({ phase: 'simulate', points: [...points] });
        const before = simulateSiting(scenario, baseline, plan);
        for (const [at, point] of points.entries()) {
          onPart({ phase: 'simulate', points: [...points], before });
          await breathe();
          if (stopped) break;
          points[at] = { ...point, simulated: simulateSiting(scenario, baseline, { ...plan, assignment: point.assignment }) };
        }
        const complete = frontier.complete && points.every(({ simulated }) => simulated !== undefined);
        return { kind: 'frontier', points, before, complete, solves: frontier.solves, warnings: found.warnings };
      } catch (error) {
        if (error instanceof RunRefused) return { kind: 'refused', issues: error.issues };
        throw error;
      }
    },
  };
}

export type SitingService = ReturnType<typeof createSitingService>;

/** Progress of the solver as parts, not more often than a page can show. */
function messages(onPart: (part: SitingPart) => void): (progress: SitingProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return ({ phase }) => {
    const now = performance.now();
    if (now - last < MESSAGE_EVERY) return;
    last = now;
    onPart({ phase, points: [] });
  };
}

async function whyImpossible(problem: SitingProblem, options: Parameters<typeof siteHubs>[1]): Promise<SitingAnswer> {
  const { status, diagnosis } = await siteHubs(problem, options);
  return { kind: 'impossible', status, diagnosis };
}

function pointOf({ hubs, totalCost, travelHours, worstDriveMinutes, result }: FrontierPoint): SitingPoint {
  const { status, gap, assignment } = result;
  return { hubs, totalCost, travelHours, worstDriveMinutes, status, gap, assignment: assignment ?? { openSiteIds: [], hubOf: {} } };
}
