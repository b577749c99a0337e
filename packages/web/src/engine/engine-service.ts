import {
  type Baseline,
  BOARD_METRIC_IDS,
  baselineVersion,
  businessAsUsual,
  type Issue,
  MODEL_VERSION,
  parseScenario,
  type Result,
  type RunOptions,
  type RunOutput,
  type Salvaged,
  type Scenario,
  salvageScenario,
  startRun,
} from '@ohsim/engine';
import { breathe } from './breathe.ts';
import { createCaseService } from './case-service.ts';
import { createDeliveryService } from './delivery-service.ts';
import { type EnglandPart, type EnglandQuery, englandPart } from './england-rows.ts';
import { createFindOutService } from './find-out-service.ts';
import { giveHelp, takeHelp } from './futures-help.ts';
import { ICS_METRIC_IDS } from './ics-metrics.ts';
import { keepRecent } from './keep-recent.ts';

/** What the page needs to know before anything runs. */
export interface Catalogue {
  readonly baseline: Baseline;
  readonly baselineVersion: string;
  readonly modelVersion: string;
}

/** How far a sampled run is, with its statistics so far where they are worth drawing. */
export interface FuturesPart {
  readonly done: number;
  readonly total: number;
  readonly output?: RunOutput;
}

/** A scenario's run, and its run without each lever. */
export interface EffectRuns {
  readonly whole: RunOutput;
  readonly without: Readonly<Record<string, RunOutput>>;
}

/** Two runs over England may go on side by side. */
export type EnglandChannel = 'typical' | 'futures';

export interface EnglandPlan {
  readonly queries: readonly EnglandQuery[];
  /** Systems that are there already. */
  readonly skip: readonly string[];
}

const TYPICAL = { mode: 'expected', seed: 0, draws: 1, detail: 'board' } as const satisfies RunOptions;

export type FuturesAnswer = Result<RunOutput> | 'cancelled';

/** Futures between two looks at the messages that wait. */
const SLICE = 5;
/** Numbers of futures at which the statistics so far are worth drawing. */
const PARTS: readonly number[] = [20, 60, 120];

/** Runs of the typical path that are kept: those of a scenario and of it without each of a few levers, which do not change while one slider moves. */
const RUNS_KEPT = 12;

/** What runs in the worker: the engine, in slices, so that a slider is answered while futures are being drawn. */
export function createEngineService(readBaseline: () => Baseline) {
  let currentFutures = 0;
  const currentEngland = { typical: 0, futures: 0 };
  const nextToken = (channel: EnglandChannel): number => {
    currentEngland[channel] += 1;
    return currentEngland[channel];
  };
  /**
   * The typical path of a scenario, worked out once for all who ask for it. Copied to the page, not handed over: once a thread has handed an array over, V8 looks for
   * such arrays in every loop, and a run there takes about 15% longer (22 November 2026).
   */
  const kept = keepRecent<Result<RunOutput>>(RUNS_KEPT);
  const recent = (scenario: Scenario, metricIds: readonly string[] = []): Result<RunOutput> => {
    const options = metricIds.every((id) => BOARD_METRIC_IDS.includes(id)) ? TYPICAL : { ...TYPICAL, metricIds };
    return kept(JSON.stringify([scenario, options]), () => runWhole(scenario, readBaseline(), options));
  };
  return {
    ...createDeliveryService(readBaseline),
    ...createCaseService(readBaseline),
    ...createFindOutService(readBaseline),

    catalogue(): Catalogue {
      const baseline = readBaseline();
      return { baseline, baselineVersion: baselineVersion(baseline), modelVersion: MODEL_VERSION };
    },

    /** Scenario from a file, a link or a kept draft; every problem at once. */
    check(text: string): Result<Scenario> {
      const parsed = parseJson(text);
      return parsed.ok ? parseScenario(parsed.value, readBaseline()) : parsed;
    },

    /** The sound parts of a scenario text that `check` refuses; undefined where there are none. */
    salvage(text: string): Salvaged | undefined {
      const parsed = parseJson(text);
      return parsed.ok ? salvageScenario(parsed.value, readBaseline()) : undefined;
    },

    businessAsUsual(systemId: string): Scenario {
      return businessAsUsual(readBaseline(), [systemId]);
    },

    /** The board of the typical path, at once. */
    typical(scenario: Scenario): Result<RunOutput> {
      return recent(scenario);
    },

    /** The typical path for every organisation and service too: three times the work of the board (22 November 2026). */
    everyPlace(scenario: Scenario): Result<RunOutput> {
      return runWhole(scenario, readBaseline(), { ...TYPICAL, detail: 'month', metricIds: ICS_METRIC_IDS });
    },

    /** The scenario, and the scenario without each of some of its levers in turn, in expected mode: what each changes by itself. */
    effects(scenario: Scenario, leverIds: readonly string[], metricIds: readonly string[]): Result<EffectRuns> {
      const run = (of: Scenario): Result<RunOutput> => recent(of, metricIds);
      const whole = run(scenario);
      if (!whole.ok) return whole;
      const without: Record<string, RunOutput> = {};
      for (const leverId of leverIds) {
        const less = run({ ...scenario, levers: scenario.levers.filter((setting) => setting.leverId !== leverId) });
        if (less.ok) without[leverId] = less.value;
      }
      return { ok: true, value: { whole: whole.value, without }, warnings: whole.warnings };
    },

    /** Sampled futures, a few at a time; a later call, or `cancelFutures`, ends it. A helper at the other end of the port draws from the last future backwards. */
    async futures(
      scenario: Scenario,
      options: RunOptions,
      onPart: (part: FuturesPart) => void,
      helper?: MessagePort,
    ): Promise<FuturesAnswer> {
      currentFutures += 1;
      const token = currentFutures;
      const started = startRun(scenario, readBaseline(), options);
      if (!started.ok) return started;
      const run = started.value;
      const helped = takeHelp(helper);
      while (run.done < run.total) {
        await breathe();
        if (token !== currentFutures) {
          helped.end();
          return 'cancelled';
        }
        const before = run.done;
        for (let count = 0; count < SLICE && run.done < run.total; count++) {
          const { draw, pass } = run.due;
          run.absorb((pass === 0 ? helped.future(draw) : undefined) ?? run.future(draw, pass));
        }
        const worthDrawing = PARTS.some((count) => before < count && run.done >= count) && run.done < run.total;
        onPart({ done: run.done, total: run.total, ...(worthDrawing ? { output: run.output() } : {}) });
      }
      helped.end();
      return { ok: true, value: run.output(), warnings: started.warnings };
    },

    /** Draws futures of a run that another worker puts together, from the last one backwards, until the port says that is enough. */
    async helpFutures(scenario: Scenario, options: RunOptions, port: MessagePort): Promise<void> {
      await giveHelp(startRun(scenario, readBaseline(), options), options.draws, port);
    },

    cancelFutures(): void {
      currentFutures += 1;
    },

    /** Systems alone, one after the other, those to skip left out; a later call in the same channel ends it. Gives way between slices. */
    async england(
      channel: EnglandChannel,
      options: RunOptions,
      plan: EnglandPlan,
      onPart: (part: EnglandPart) => void,
    ): Promise<'done' | 'cancelled'> {
      const token = nextToken(channel);
      const baseline = readBaseline();
      for (const { id } of baseline.systems.filter((system) => !plan.skip.includes(system.id))) {
        const started = startRun(businessAsUsual(baseline, [id]), baseline, options);
        if (!started.ok) continue;
        const run = started.value;
        do {
          await breathe();
          if (token !== currentEngland[channel]) return 'cancelled';
          run.advance(SLICE);
        } while (run.done < run.total);
        onPart(englandPart(id, run.output(), plan.queries));
      }
      return 'done';
    },

    cancelEngland(channel: EnglandChannel): void {
      nextToken(channel);
    },
  };
}

export type EngineService = ReturnType<typeof createEngineService>;

function runWhole(scenario: Scenario, baseline: Baseline, options: RunOptions): Result<RunOutput> {
  const started = startRun(scenario, baseline, options);
  if (!started.ok) return started;
  started.value.advance(started.value.total || 1);
  return { ok: true, value: started.value.output(), warnings: started.warnings };
}

function parseJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text), warnings: [] };
  } catch (error) {
    const issue: Issue = {
      path: '',
      code: 'not-json',
      message: `This is not a whole JSON document: ${error instanceof Error ? error.message : String(error)}`,
      severity: 'error',
      hint: 'Save the scenario again from ohsim, or check that the file was copied to its end.',
    };
    return { ok: false, issues: [issue] };
  }
}
