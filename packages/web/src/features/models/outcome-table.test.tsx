import { OPTION_MARKS, type OptionMark } from '@ohsim/documents/charts';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { OutcomeGroupRows } from './outcome-rows.ts';
import { OutcomeTable } from './outcome-table.tsx';
import type { ShownOption } from './shown-options.ts';

const option = (id: string, label: string, index: number): ShownOption => ({
  id,
  label,
  mark: OPTION_MARKS[index] as OptionMark,
  result: undefined,
  links: undefined,
  waiting: false,
});
const options = [option('a', 'As recorded', 0), option('b', 'In-house', 1)];
const groups: OutcomeGroupRows[] = [
  {
    id: 'waits',
    label: 'Waits',
    rows: [
      {
        id: 'doctor-wait',
        label: 'Wait for a doctor',
        unit: 'working days',
        direction: 'lower is better',
        cells: [
          { optionId: 'a', text: '17', range: '12 to 19', best: false },
          { optionId: 'b', text: '14', best: true },
        ],
      },
      {
        id: 'no-cover',
        label: 'Chance of no cover',
        unit: '%',
        direction: 'lower is better',
        cells: [
          { optionId: 'a', text: '–', best: false, why: 'needs chance' },
          { optionId: 'b', text: '–', best: false, why: 'needs chance' },
        ],
      },
    ],
  },
];

test('the best is marked by weight, a star and words; what is not defined says why', async () => {
  const screen = await render(<OutcomeTable groups={groups} options={options} year="2031/32" />);
  const best = screen.container.querySelector('[data-outcome="doctor-wait"] strong');
  expect(best?.textContent).toBe('★ best: 14');
  expect(screen.container.querySelectorAll('tbody strong')).toHaveLength(1);
  expect(screen.container.querySelector('.ohs-outcomes__range')?.textContent).toBe('12 to 19');
  expect(screen.container.querySelector('[data-outcome="no-cover"] [data-cell="a"]')?.textContent).toBe('– needs chance');
});
