import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { FigureTold } from './program-texts.tsx';

const REST = 'Each of these prints it to the last digit, with model abc.';

test.each([
  ['a figure with a unit', { label: 'Specialists, 2031-03', value: 1.5, unit: 'FTE' }, `Specialists, 2031-03: 1.5 FTE. ${REST}`],
  ['a figure without one', { label: 'Ratio', value: 2.4, unit: '' }, `Ratio: 2.4. ${REST}`],
  ['a sentence, which is its own label', { label: 'It is worth £1m.', value: 'It is worth £1m.', unit: '' }, `It is worth £1m. ${REST}`],
])('%s is told once', async (_, figure, told) => {
  const screen = await render(<FigureTold {...figure} modelVersion="abc" />);
  expect(screen.container.textContent).toBe(told);
});
