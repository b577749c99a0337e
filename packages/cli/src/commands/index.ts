import type { Command } from '../command.ts';
import { backUp } from './back-up.ts';
import { baseline } from './baseline.ts';
import { investmentCase } from './case.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { list } from './list.ts';
import { models } from './models.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { scenario } from './scenario.ts';
import { serve } from './serve.ts';
import { site } from './site.ts';
import { version } from './version.ts';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  list,
  scenario,
  check,
  run,
  report,
  compare,
  models,
  investmentCase,
  site,
  baseline,
  serve,
  backUp,
  restore,
  version,
];
