import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = new URL('../src/features', import.meta.url).pathname;
/** Components that draw a chart. `SmallMultiple` is a button that puts its chart in the large frame above it. */
const CHARTS = /<(ChartCanvas|[A-Z]\w*Chart|RankedList|TileMap|LinkMap|BreakEvenGrid|SitingPoints|Bars)\b/g;
const HELD = /<ChartFrame\b[\s\S]*?<\/ChartFrame>/g;

const pages = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
  .map((path) => ({ path, text: readFileSync(join(SOURCES, path), 'utf8') }));

test('every chart of every page stands in a frame, which brings table, CSV, copy, SVG and PNG', () => {
  const outside = pages.flatMap(({ path, text }) => [...text.replaceAll(HELD, '').matchAll(CHARTS)].map(([chart]) => `${path}: ${chart}`));
  expect(outside).toEqual([]);
  const framed = pages.flatMap(({ text }) => [...text.matchAll(HELD)].flatMap(([frame]) => [...frame.matchAll(CHARTS)]));
  expect(framed.length).toBeGreaterThan(13);
});

test('the frame has every way out, for whichever chart', () => {
  const frame = readFileSync(new URL('../src/blocks/chart-frame.tsx', import.meta.url), 'utf8');
  const menu = readFileSync(new URL('../src/blocks/export-menu.tsx', import.meta.url), 'utf8');
  expect(frame).toMatch(/<ExportMenu /);
  for (const item of ['Download CSV', 'Copy table', 'SVG', 'PNG']) expect(menu).toContain(`item('${item}'`);
});
