import { CHANCE_BREAKS, tileMapState } from '@ohsim/documents/charts';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { TileMap } from './tile-map.tsx';

const place = (id: string, name: string, row: number, column: number, value: number) => ({
  id,
  name,
  abbreviation: id,
  region: 'Midlands',
  row,
  column,
  value,
  shown: String(value),
  spoken: `${value} in 100`,
});
const state = tileMapState(
  [place('NN', 'Nottingham and Nottinghamshire', 0, 0, 41), place('LI', 'Lincolnshire', 0, 1, 46), place('LL', 'Leicester', 1, 0, 13)],
  CHANCE_BREAKS,
  0,
);

test('each tile is a link named with its place and number, and arrow keys move over the map', async () => {
  const highlight = vi.fn();
  await render(
    <MemoryRouter>
      <TileMap state={state} linkTo={(id) => `/ics/${id}`} highlighted={undefined} onHighlight={highlight} />
    </MemoryRouter>,
  );
  const first = page.getByRole('link', { name: 'Nottingham and Nottinghamshire, 41 in 100' });
  await expect.element(first).toHaveAttribute('href', '/ics/NN');
  await userEvent.tab();
  await expect.element(first).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('link', { name: 'Lincolnshire, 46 in 100' })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
  await expect.element(page.getByRole('link', { name: 'Leicester, 13 in 100' })).toHaveFocus();
  expect(highlight).toHaveBeenLastCalledWith('LL');
});
