import { describe, expect, test } from 'vitest';
import { ConfigError, DEFAULT_PORT, parseConfig } from './config.ts';

const machine = { cores: 2 };
const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    parseConfig(environment, machine);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
};

describe('settings', () => {
  test('an empty environment gives loopback, the default port and the embedded database', () => {
    const config = parseConfig({ PATH: '/bin' }, machine);
    expect(config).toMatchObject({ host: '127.0.0.1', port: DEFAULT_PORT, portFixed: false, databaseUrl: undefined, threads: 2 });
  });

  test('a port that was asked for is fixed', () => {
    expect(parseConfig({ OHSIM_PORT: '9000' }, machine)).toMatchObject({ port: 9000, portFixed: true });
  });

  test('England is computed ahead unless it is to wait until it is asked for', () => {
    expect(parseConfig({}, machine).englandAhead).toBe(true);
    expect(parseConfig({ OHSIM_ENGLAND: 'asked' }, machine).englandAhead).toBe(false);
    expect(problemsOf({ OHSIM_ENGLAND: 'never' })).toEqual([
      'OHSIM_ENGLAND must be ahead (computed from the start on) or asked (when first asked for).',
    ]);
  });

  test('trusted hosts are a list in lower case', () => {
    expect(parseConfig({ OHSIM_TRUSTED_HOSTS: 'Planner.example, b.example' }, machine).trustedHosts).toEqual([
      'planner.example',
      'b.example',
    ]);
  });

  test('every problem is named at once, with unknown variables', () => {
    const problems = problemsOf({
      OHSIM_PROT: '1',
      OHSIM_PORT: '70000',
      OHSIM_LOG_LEVEL: 'loud',
      OHSIM_TOKEN: 'short',
      DATABASE_URL: 'mysql://x',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(/OHSIM_PROT is not a setting[\s\S]*OHSIM_PORT must be between 0 and 65535/);
  });

  test('an empty value is the same as no value', () => {
    expect(parseConfig({ OHSIM_PORT: '' }, machine).portFixed).toBe(false);
  });
});
