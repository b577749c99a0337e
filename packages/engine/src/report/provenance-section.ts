import { formatIssue } from '../issues/format-issue.ts';
import type { Block } from './blocks.ts';
import type { ReportContext } from './report-context.ts';

/** Label that stands wherever staffing of services is shown. */
export const ALLOCATED_LABEL = 'Allocated, not observed';

/** Where the numbers come from, what the run warns of, and what it must not be used for. */
export const provenanceSection = (context: ReportContext): readonly Block[] => {
  const { manifest } = context.run;
  // levers without effect have notes of their own beside the levers
  const general = manifest.warnings.filter((warning) => !warning.path.startsWith('levers'));
  const warnings = general.map(
    (warning, index): Block => ({
      kind: 'note',
      id: `warning-${index}`,
      tone: 'warning',
      title: 'Worth knowing',
      text: formatIssue(warning),
    }),
  );
  return [
    {
      kind: 'note',
      id: 'allocated',
      tone: 'provenance',
      title: ALLOCATED_LABEL,
      text: 'Staff in post and posts of occupational health services are England totals shared out by rule; waits are modelled from them. Replace them with your own.',
    },
    ...warnings,
    ...(manifest.partial
      ? [
          {
            kind: 'note',
            id: 'partial',
            tone: 'warning',
            title: 'Stopped early',
            text: `This run was stopped after ${context.futures} of ${manifest.settings.draws} futures; it has no run id.`,
          } as const,
        ]
      : []),
    { kind: 'note', id: 'luck', tone: 'method', title: 'Chance', text: chanceText(context) },
    {
      kind: 'note',
      id: 'use',
      tone: 'method',
      title: 'What this is not for',
      text: 'Not for managing the performance of people or teams, and not for clinical triage.',
    },
    { kind: 'note', id: 'run', tone: 'method', title: 'Run', text: runText(context) },
  ];
};

const chanceText = ({ futures, run }: ReportContext): string => {
  const { mode, sampler } = run.manifest.settings;
  if (futures === 0)
    return 'One path with typical luck. Specialists come in ones and twos, so chance matters: sample futures to see ranges and the chance of no cover.';
  const drawn = `${futures} ${futures === 1 ? 'future' : 'futures'} drawn`;
  if (sampler !== 'sobol' && sampler !== 'latin-hypercube')
    return `${drawn} by chance, with the assumptions at their values: what is not known about them is not in the ranges.`;
  return mode === 'sampled'
    ? `${drawn} by chance and by what is not known about the assumptions, each within its range.`
    : `${drawn} by what is not known about the assumptions, each within its range; chance is not in the ranges.`;
};

const runText = ({ run, baseline }: ReportContext): string => {
  const { runId, settings, modelVersion } = run.manifest;
  const id = runId === null ? 'No run id.' : `Run ${runId.slice(0, 12)}.`;
  const mode = settings.mode === 'expected' ? 'Expected path.' : `Sampled, seed ${settings.seed}, ${settings.draws} futures.`;
  return [id, mode, `Baseline: ${baseline.label}.`, ...(modelVersion === undefined ? [] : [`Model ${modelVersion.slice(0, 12)}.`])].join(
    ' ',
  );
};
