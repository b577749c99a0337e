/** The `ohsim` command as a function, for programs and tests. */
export type { ExitCode, Io } from './io.ts';
export { ohsim } from './ohsim.ts';
