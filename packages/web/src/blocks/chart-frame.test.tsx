import type { TableTwin } from '@ohsim/documents/charts';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { ChartFrame } from './chart-frame.tsx';
import { pictureIn } from './save-picture.ts';

const TWIN: TableTwin = {
  caption: 'Cost & need',
  columns: [
    { id: 'name', label: 'Name', numeric: false },
    { id: 'value', label: 'Value, £', numeric: true },
  ],
  rows: [['A <trust>', 0.1 + 0.2]],
  decimals: 1,
};

const frame = (
  <ChartFrame sentence="One bar" source="A source" name="Bars" twin={TWIN}>
    <div style={{ width: 300 }}>
      <p style={{ font: '16px Arial', margin: 0 }}>Cost &amp; need of trusts</p>
      <span className="ohs-hidden" style={{ position: 'absolute', clip: 'rect(0 0 0 0)' }}>
        for screen readers
      </span>
      <div style={{ width: 120, height: 20, background: 'rgb(0, 94, 184)' }} />
      <svg width="50" height="10" aria-hidden="true">
        <style>{'.line { stroke: rgb(1, 2, 3) }'}</style>
        <line className="line" x1="0" y1="5" x2="50" y2="5" />
      </svg>
    </div>
  </ChartFrame>
);

test('a chart made of page elements is drawn again as a picture that stands alone', async () => {
  const screen = await render(frame);
  const found = pictureIn(screen.container.querySelector<HTMLElement>('.ohs-chart'), { title: 'Bars', source: 'A source' });
  const picture = new DOMParser().parseFromString(found?.svg ?? '', 'image/svg+xml');
  expect(picture.querySelector('parsererror')).toBeNull();
  const bar = picture.querySelector('rect[fill="rgb(0, 94, 184)"]');
  expect([bar?.getAttribute('width'), bar?.getAttribute('height')]).toEqual(['120', '20']);
  const words = [...picture.querySelectorAll('text')].map((text) => text.textContent);
  expect(words).toEqual(expect.arrayContaining(['Bars', 'Cost', '&', 'need', 'trusts', 'A source']));
  expect(found?.svg).not.toContain('screen');
  // a style sheet's colour is written into the picture
  expect(picture.querySelector('line[x2="50"]')?.getAttribute('stroke')).toBe('rgb(1, 2, 3)');
});

test('shown as a table there is no picture to save, and it says so', async () => {
  const screen = await render(frame);
  await screen.getByRole('button', { name: 'Show as table' }).click();
  await screen.getByRole('button', { name: 'SVG' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('No picture is drawn: show the chart first.');
});
