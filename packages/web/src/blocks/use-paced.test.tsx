import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { usePaced } from './use-paced.ts';

const MOVES = 40;
const DRAWING = 25;
const GAP = 5;

const drawn: number[] = [];

/** Takes longer to draw than a slider needs for its next move. */
function Slow({ value }: { readonly value: number }) {
  if (drawn.at(-1) !== value) {
    const end = performance.now() + DRAWING;
    while (performance.now() < end);
    drawn.push(value);
  }
  return <output>{value}</output>;
}

function Page({ value }: { readonly value: number }) {
  const paced = usePaced(value);
  return (
    <>
      <p>{value}</p>
      <Slow value={paced} />
    </>
  );
}

test('what is slow to draw moves on while a slider does, skips what is old, and ends at the newest', async () => {
  const screen = await render(<Page value={0} />);
  for (let value = 1; value <= MOVES; value++) {
    await screen.rerender(<Page value={value} />);
    expect(screen.container.querySelector('p')?.textContent).toBe(String(value));
    await new Promise((resolve) => setTimeout(resolve, GAP));
  }
  const whileMoving = drawn.length;
  await expect.poll(() => screen.container.querySelector('output')?.textContent).toBe(String(MOVES));
  expect(whileMoving).toBeGreaterThan(2);
  expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
  expect(drawn.at(-1)).toBe(MOVES);
});
