import { expect, test } from 'vitest';
import { brokenLines, pictureSvg } from './picture-svg.ts';

test('lines break between words and lose none', () => {
  const text = 'Required for the demand expressed; scope: all that the NHS services here serve.';
  const lines = brokenLines(text, 20);
  expect(lines.join(' ')).toBe(text);
  expect(lines.every((line) => line.length <= 20)).toBe(true);
  expect(brokenLines('incomprehensibilities', 5)).toEqual(['incomprehensibilities']);
});

test('a picture holds its title and source as text, and nothing of them as markup', () => {
  const svg = pictureSvg({ markup: '<svg id="chart"></svg>', width: 400, height: 200 }, { title: 'Waits < standard', source: 'A & B' });
  expect(svg).toContain('<svg id="chart"></svg>');
  expect(svg).toContain('Waits &lt; standard');
  expect(svg).toContain('A &amp; B');
  // one line above and one below, sixteen pixels each, and an edge of eight on both sides
  expect(svg).toContain('height="248"');
});
