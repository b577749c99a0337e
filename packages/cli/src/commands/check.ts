import { compileModel } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { printWarnings } from '../print-issues.ts';
import { onlyFile, readScenario } from '../read-scenario.ts';

/** `ohsim check`: says everything that is wrong with a scenario, without running it. */
export const check: Command = {
  name: 'check',
  summary: 'Check a scenario file without running it',
  usage: ['check <scenario.json>'],
  details: [
    'Lists every problem at once. Warnings (a lever that changes nothing, staffing that does not fit the demand) do not make it fail.',
  ],
  options: [],
  examples: ['ohsim check qt1.json'],
  run: async ({ words }, io) => {
    const file = onlyFile(words, 'check');
    const baseline = england();
    const compiled = compileModel(await readScenario(file, baseline, io), baseline);
    if (!compiled.ok) throw new BadInput(file, compiled.issues);
    printWarnings(compiled.warnings, io);
    const { scenario, services, organisations, systemIds } = compiled.value;
    const counts = `${counted(systemIds.length, 'system')}, ${counted(services.length, 'service')}, ${counted(organisations.length, 'organisation')}`;
    io.stdout.write(
      `${file}: "${scenario.name}" can be run (${counts}; ${counted(scenario.horizonYears, 'year')} from ${scenario.startMonth}).\n`,
    );
    return 0;
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
