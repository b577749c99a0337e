import {
  type Baseline,
  errorIssue,
  type Issue,
  type Scenario,
  type SitingProblem,
  type SitingResult,
  scenarioSiting,
  sitedScenario,
} from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { BadInput, badInput } from '../bad-input.ts';
import type { Command, GivenOptions } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { printProblems, printWarnings } from '../print-issues.ts';
import { createElapsed } from '../progress.ts';
import { onlyFile, readScenario } from '../read-scenario.ts';
import { SITING_OPTIONS, type SitingOptions, sitingOptions } from '../siting-options.ts';
import { workRemark } from '../siting-remark.ts';
import { frontierText, sitingText } from '../siting-text.ts';
import { scenarioWithOwnDrives } from '../with-drive-times.ts';
import type { SiteAnswer, SiteMessage, SiteTask } from '../work/site-hubs.ts';
import { refuseExisting, writeNewFile } from '../write-new-file.ts';

const WORK = new URL('../work/site-hubs.ts', import.meta.url);
/** Financial year in which the trade-off is simulated: the fifth of the run. */
const YEARS_ON = 5;

/** `ohsim site`: which services become hubs, and whom they serve. */
export const site: Command = {
  name: 'site',
  summary: 'Choose which NHS services become hubs, and whom they serve',
  usage: [
    'site <scenario.json> [--hubs <min-max>] [--max-drive <minutes>] [--min-accredited <n>] [--min-trainers <n>] [--drive-times <file>] [--gap <share>] [--nodes <n>] [--seconds <n>] [--from <month>] [--out <file>] [--json]',
    'site <scenario.json> --frontier [...]',
  ],
  details: [
    "Least yearly cost of hubs and travel for the trusts and boards of the scenario's systems, from the baseline; candidates are the hosts of NHS services.",
    'Waits and fairness are not optimised: --frontier simulates each point, and --out writes a scenario to run. docs/method/siting.md says how it is solved.',
  ],
  options: [
    ...SITING_OPTIONS,
    { name: 'frontier', help: 'Cost against travel against worst drive, with the waits that a simulation of each point gives.' },
    { name: 'out', value: 'file', help: 'Write the scenario with these hubs as its delivery choices.' },
    { name: 'force', help: 'Replace the file if it is there.' },
    { name: 'json', help: 'Write JSON.' },
  ],
  examples: ['ohsim site qt1.json', 'ohsim site qt1.json --hubs 1-2 --max-drive 35 --out hubs.json', 'ohsim site qt1.json --frontier'],
  run: async ({ words, options }, io) => {
    const baseline = england();
    const read = await readScenario(onlyFile(words, 'site'), baseline, io);
    if (options['frontier'] === true && typeof options['out'] === 'string') throw badInput('command line', bothIssue);
    if (typeof options['out'] === 'string') await refuseExisting(options['out'], options['force'] === true);
    const scenario = await scenarioWithOwnDrives(options['drive-times'], read, { baseline, io });
    const asked = sitingOptions(options, scenario, baseline);
    const problem = problemOf({ scenario, baseline, asked }, io);
    const year = Number(scenario.startMonth.slice(0, 4)) + Math.min(YEARS_ON, scenario.horizonYears) - 1;
    const frontier = options['frontier'] === true ? { frontier: { scenario, from: asked.from, year } } : {};
    const { answer, interrupted } = await answerOf({ problem, limits: asked.limits, ...frontier }, io);
    const json = options['json'] === true;
    if (answer.kind === 'siting') return finish(answer.result, { scenario, baseline, asked, problem, options, io, interrupted });
    io.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : frontierText(answer, scenario, year));
    return interrupted ? 130 : 0;
  },
};

const bothIssue = {
  path: '--out',
  code: 'frontier-out',
  message: '--out writes one siting, but --frontier finds several',
  hint: 'Look at the trade-off first; then ask for one point with --hubs and --max-drive.',
};

interface Context {
  readonly scenario: Scenario;
  readonly baseline: Baseline;
  readonly asked: SitingOptions;
}

function problemOf({ scenario, baseline, asked }: Context, io: Io): SitingProblem {
  const { settings, accreditedSiteIds } = asked;
  const found = scenarioSiting(scenario, baseline, { settings, ...(accreditedSiteIds === undefined ? {} : { accreditedSiteIds }) });
  if (!found.ok) throw new BadInput('the siting', found.issues.map(asOption));
  printWarnings(found.warnings.map(asOption), io);
  return found.value;
}

/** A problem or warning under the name of the option that it is about. */
const asOption = (issue: Issue): Issue => {
  const path = issue.path.replace(/^settings\.hubs\.\w+$/, '--hubs').replace(/^accreditedSiteIds$/, '--accredited');
  return { ...issue, path, ...(issue.code === 'accreditation-assumed' ? { hint: 'Name those that are with --accredited.' } : {}) };
};

async function answerOf(task: SiteTask, io: Io): Promise<{ answer: SiteAnswer; interrupted: boolean }> {
  const elapsed = createElapsed(io, 'Siting');
  let interrupted = false;
  const working = io.startWork<SiteTask, SiteAnswer>(WORK, task, (message) => elapsed.remark(workRemark(message as SiteMessage)));
  const stopListening = io.onInterrupt(() => {
    interrupted = true;
    working.ask();
  });
  try {
    return { answer: await working.answer, interrupted };
  } finally {
    stopListening();
    elapsed.clear();
  }
}

interface Finish extends Context {
  readonly problem: SitingProblem;
  readonly options: GivenOptions;
  readonly io: Io;
  readonly interrupted: boolean;
}

/** Prints a siting and writes its scenario; 2 when nothing meets the requirements, 130 when it was stopped. */
async function finish(result: SitingResult, { scenario, baseline, asked, problem, options, io, interrupted }: Finish): Promise<ExitCode> {
  const { assignment } = result;
  const out = options['out'];
  if (options['json'] === true) io.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else if (assignment !== undefined) io.stdout.write(sitingText(problem, result));
  if (interrupted) {
    io.stderr.write(
      `ohsim: stopped; ${assignment === undefined ? 'no siting was found yet' : 'this is the best so far'}, and nothing was written\n`,
    );
    return 130;
  }
  if (assignment === undefined) {
    printProblems(new BadInput('the requirements', reasonsOf(result)), io);
    return 2;
  }
  if (typeof out !== 'string') return 0;
  const sited = sitedScenario(scenario, baseline, { assignment, terms: { from: asked.from } });
  if (!sited.ok) throw new BadInput('the siting', sited.issues);
  const named = { ...sited.value, name: `${scenario.name}: hubs at ${assignment.openSiteIds.join(', ')}`.slice(0, 200) };
  await writeNewFile(out, `${JSON.stringify(named, null, 2)}\n`, options['force'] === true);
  return 0;
}

/** Why there is no siting: requirements that cannot be met together, with the nearest that can; or limits that ran out. */
function reasonsOf({ diagnosis, status }: SitingResult): Issue[] {
  if (status === 'not-found') {
    const hint = 'Raise --nodes or --seconds, or ask for less.';
    return [
      errorIssue({
        path: '',
        code: 'not-found',
        message: 'Limits stopped the search with neither a siting nor a proof that there is none',
        hint,
      }),
    ];
  }
  const conflict = diagnosis?.conflict ?? [];
  const hint = conflict.length > 1 ? { hint: 'These cannot be met together; changing one of them is enough.' } : {};
  const unproven =
    diagnosis?.proven === false ? [errorIssue({ path: '', code: 'unproven', message: 'Limits left part of this unproven' })] : [];
  return [
    ...conflict.map(({ requirement, message }, at) =>
      errorIssue({ path: '', code: requirement, message, ...(at === conflict.length - 1 ? hint : {}) }),
    ),
    ...unproven,
  ];
}
