import { expect, test } from 'vitest';
import { england } from '../../england.ts';
import { businessAsUsual } from '../../scenario/business-as-usual.ts';
import { compareDelivery } from './compare-delivery.ts';
import { dealOptions, joinComparisons } from './join-comparisons.ts';
import { presetOptions } from './preset-options.ts';

const settings = { mode: 'sampled', seed: 4, draws: 2, year: 2027 } as const;
const usual = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });
const options = presetOptions(usual, england(), ['in-house', 'nhs-neighbour', 'independent-provider', 'hybrid']);

test('options dealt out to hands come back as one comparison: the same for any number of hands', () => {
  const whole = compareDelivery(options, england(), settings);
  expect(whole.ok).toBe(true);
  for (const hands of [1, 2, 3, 9]) {
    const dealt = dealOptions(options, hands);
    expect(dealt.length).toBe(Math.min(hands, options.length));
    expect(joinComparisons(dealt.map((own) => compareDelivery(own, england(), settings)))).toEqual(whole);
  }
});

test('problems of options in several hands are reported together, each where its option stood', () => {
  const faulty = options.map((option, index) =>
    index === 1 || index === 4
      ? { ...option, scenario: { ...option.scenario, overrides: [{ parameterId: 'no.such', op: 'set', value: 1 } as const] } }
      : option,
  );
  const whole = compareDelivery(faulty, england(), settings);
  const joined = joinComparisons(dealOptions(faulty, 2).map((own) => compareDelivery(own, england(), settings)));
  if (whole.ok || joined.ok) throw new Error('an unknown parameter is refused');
  expect(joined.issues.map(({ path }) => path.slice(0, 10))).toEqual(['options[1]', 'options[4]']);
  expect(joined.issues).toEqual(whole.issues);
});
