import { type Baseline, parseDriveTable, type Scenario, scenarioWithDriveTable } from '@ohsim/engine';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { readTextFile } from './read-json-file.ts';

/** The scenario with the drive times of a CSV file in place of its own; what is wrong is told with its line. */
export async function withDriveTimes(
  path: string,
  scenario: Scenario,
  { baseline, io }: { baseline: Baseline; io: Io },
): Promise<Scenario> {
  const table = parseDriveTable(await readTextFile(path));
  if (!table.ok) throw new BadInput(path, table.issues);
  const given = scenarioWithDriveTable(scenario, baseline, table.value);
  if (!given.ok) throw new BadInput(path, given.issues);
  for (const { message } of given.warnings) io.stderr.write(`warning: ${path}: ${message}\n`);
  return given.value;
}

/** The scenario of a command, with the file of its option --drive-times if there is one. */
export const scenarioWithOwnDrives = async (
  option: string | true | undefined,
  scenario: Scenario,
  context: { baseline: Baseline; io: Io },
): Promise<Scenario> => (typeof option === 'string' ? withDriveTimes(option, scenario, context) : scenario);
