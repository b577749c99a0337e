import type { BreakEvenMap, DeliveryOption } from '@ohsim/engine';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConfirmationLine } from './confirmation-line.tsx';

// two cells side by side with different winners: both are border
const map: BreakEvenMap = {
  across: { parameterId: 'x', values: [1, 2] },
  down: { parameterId: 'y', values: [1] },
  outcomeId: 'cost',
  optionIds: ['a', 'b'],
  values: Float64Array.of(1, 2, 2, 1),
  winner: Int32Array.of(0, 1),
};
const options = ['As recorded', 'Hub'].map((label) => ({ id: label, label }) as DeliveryOption);
const cell = { cell: 0, winner: 0, chanceWinner: 1, means: Float64Array.of(2, 1), verdict: 'differs' } as const;
const at = (knowledge: boolean) => ({
  part: { done: 1, total: 1, confirmation: { draws: 20, knowledge, cells: [cell] } },
  running: false,
  failure: undefined,
  start: () => undefined,
  cancel: () => undefined,
});

test('the border is checked with chance, or with what we don’t know too: the choice is told, and the sentence says which it was', async () => {
  const chooseKnowledge = vi.fn();
  const line = (knowledge: boolean) => (
    <ConfirmationLine map={map} options={options} confirmation={at(knowledge)} knowledge={knowledge} chooseKnowledge={chooseKnowledge} />
  );
  const screen = await render(line(false));
  await expect.element(screen.getByRole('button', { name: 'Check the border with chance', exact: true })).toBeVisible();
  await expect.element(screen.getByText(/^With chance \(20 futures each\), 0 of 1 border cells keep/)).toBeVisible();
  await userEvent.click(screen.getByText('Chance and what we don’t know', { exact: true }));
  expect(chooseKnowledge).toHaveBeenCalledWith(true);
  await screen.rerender(line(true));
  await expect.element(screen.getByRole('button', { name: 'Check the border with chance and what we don’t know' })).toBeVisible();
  await expect
    .element(screen.getByText(/^With chance and what we don’t know \(20 futures each\), .* 1 goes to another option \(Hub\)\.$/))
    .toBeVisible();
});
