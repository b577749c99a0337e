import { expect, test } from 'vitest';
import { chooseBrowser, type Surroundings } from './chromium.ts';

const linux: Surroundings = { environment: {}, platform: 'linux', architecture: 'x64', exists: () => false };
const everywhere = () => true;

test('a bare Linux machine uses the bundled browser', () => {
  expect(chooseBrowser(linux)).toEqual({ kind: 'bundled' });
});

test('other machines without a browser use that of Playwright', () => {
  expect(chooseBrowser({ ...linux, platform: 'darwin' })).toEqual({ kind: 'playwright' });
  expect(chooseBrowser({ ...linux, architecture: 'arm64' })).toEqual({ kind: 'playwright' });
});

test('an installed browser comes before the bundled one', () => {
  expect(chooseBrowser({ ...linux, exists: (path) => path === '/usr/bin/google-chrome' })).toEqual({
    kind: 'installed',
    path: '/usr/bin/google-chrome',
  });
});

test('CHROMIUM_PATH comes before an installed browser', () => {
  const environment = { CHROMIUM_PATH: '/opt/chromium' };
  expect(chooseBrowser({ ...linux, environment, exists: everywhere })).toEqual({ kind: 'given', path: '/opt/chromium' });
});

test('CHROMIUM_PATH=bundled passes over an installed browser', () => {
  expect(chooseBrowser({ ...linux, environment: { CHROMIUM_PATH: 'bundled' }, exists: everywhere })).toEqual({ kind: 'bundled' });
});

test('CHROMIUM_PATH to nowhere is refused in words', () => {
  expect(() => chooseBrowser({ ...linux, environment: { CHROMIUM_PATH: '/nowhere' } })).toThrow('CHROMIUM_PATH is /nowhere');
});
