import {
  type Baseline,
  businessAsUsual,
  errorIssue,
  type Issue,
  type IssueFields,
  parseScenario,
  presetOptions,
  type Scenario,
} from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { BadInput, badInput } from '../bad-input.ts';
import type { Command, GivenOptions } from '../command.ts';
import { findSystems } from '../find-systems.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `ohsim scenario`: a business-as-usual scenario to start from. */
export const scenario: Command = {
  name: 'scenario',
  summary: 'Write a business-as-usual scenario for one or more integrated care systems',
  usage: ['scenario <ICS> [<ICS> ...] [--model <model> [--from <month>]] [--out <file>]', 'scenario --all [--out <file>]'],
  details: [
    'An ICS is its id (QT1), its ONS code, its abbreviation, or a part of its name that no other has ("nottingham").',
    'Several share one labour market. Without --out the scenario goes to standard output.',
  ],
  options: [
    { name: 'all', help: 'All integrated care systems of England.' },
    { name: 'model', value: 'model', help: 'Delivery model for every trust and board (ohsim list models). Default: as recorded.' },
    { name: 'from', value: 'month', help: 'Month in which it begins, such as 2027-04. Default: a year after the start.' },
    { name: 'out', value: 'file', help: 'Write to this file.' },
    { name: 'force', help: 'Replace the file if it is there.' },
  ],
  examples: [
    'ohsim scenario QT1 --out qt1.json',
    'ohsim scenario QT1 --model hub-and-spoke --from 2027-04 --out hub.json',
    'ohsim scenario cornwall devon',
    'ohsim scenario --all --out england.json',
  ],
  run: async ({ words, options }, io) => {
    const baseline = england();
    if (words.length === 0 && options['all'] !== true) {
      const message = 'ohsim scenario needs at least one integrated care system';
      throw badInput('command line', {
        path: 'ics',
        code: 'missing-ics',
        message,
        hint: 'For example: ohsim scenario QT1. See them with: ohsim list ics',
      });
    }
    if (words.length > 0 && options['all'] === true) {
      throw badInput('command line', {
        path: '--all',
        code: 'both',
        message: '--all already names every system',
        hint: 'Leave out one of the two.',
      });
    }
    const systems = options['all'] === true ? baseline.systems : findSystems(baseline, words);
    const usual = businessAsUsual(
      baseline,
      systems.map(({ id }) => id),
    );
    const text = `${JSON.stringify(withModel(usual, baseline, options), null, 2)}\n`;
    const out = options['out'];
    if (typeof out !== 'string') io.stdout.write(text);
    else await writeNewFile(out, text, options['force'] === true);
    return 0;
  },
};

/** The scenario with the delivery model asked for, or every problem of it. */
function withModel(usual: Scenario, baseline: Baseline, { model, from }: GivenOptions): Scenario {
  const refuse = (fields: IssueFields) => badInput('command line', fields);
  if (typeof model !== 'string') {
    if (from === undefined) return usual;
    throw refuse({ path: '--from', code: 'without-model', message: '--from says when a delivery model begins, but no --model is given' });
  }
  const month = typeof from === 'string' ? from : undefined;
  const known = presetOptions(usual, baseline, [model], month).find(({ id }) => id === model)?.scenario;
  const chosen = known ?? { ...usual, delivery: [{ modelId: model, organisationIds: 'all', from: month ?? usual.startMonth }] };
  const parsed = parseScenario(chosen, baseline);
  if (parsed.ok) return chosen;
  throw new BadInput('command line', parsed.issues.map(asOption));
}

/** Problems of the delivery choice under the names of the options. */
const asOption = (issue: Issue): Issue => errorIssue({ ...issue, path: issue.path.includes('modelId') ? '--model' : '--from' });
