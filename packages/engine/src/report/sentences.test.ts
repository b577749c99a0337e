import { describe, expect, it } from 'vitest';
import {
  againstRequiredSentence,
  giveOrTake,
  headlineSentence,
  noCoverSentence,
  plainText,
  rangeText,
  waitSentence,
  withNoChangeText,
} from './sentences.ts';

describe('computed sentences', () => {
  const facts = { place: 'X', year: 2031, specialistFte: 1.94, requiredFte: 3.16 };

  it('says the headline with its chance, and with no change beside it', () => {
    expect(plainText(headlineSentence({ ...facts, chance: 0.41 }))).toBe(
      'By 2031 X is likely to have 1.9 FTE specialist doctors against 3.2 needed. In 41 of 100 futures at least one month has none.',
    );
    expect(plainText(headlineSentence({ ...facts, chance: 0.22, chanceWithNoChange: 0.41 }))).toBe(
      'By 2031 X is likely to have 1.9 FTE specialist doctors against 3.2 needed. In 22 of 100 futures at least one month has none; with no change, in 41.',
    );
    expect(plainText(headlineSentence({ ...facts, typicalLuck: true }))).toBe(
      'By 2031 X has, with typical luck, 1.9 FTE specialist doctors against 3.2 needed.',
    );
  });

  it('makes the answers strong', () => {
    const strong = headlineSentence({ ...facts, chance: 0.41 }).filter((part) => part.strong === true);
    expect(strong.map((part) => part.text)).toEqual(['1.9 FTE specialist doctors against 3.2 needed', '41 of 100']);
  });

  it('never says never', () => {
    expect(plainText(noCoverSentence(0))).toBe('In fewer than 1 of 100 futures at least one month has none.');
  });

  it('says gaps, waits, ranges and comparisons', () => {
    expect(againstRequiredSentence('OH nurses', '2030/31', 10.2, 12.8)).toBe(
      'OH nurses: 10.2 FTE in 2030/31 against 12.8 needed, 2.6 short.',
    );
    expect(againstRequiredSentence('OH nurses', '2030/31', 12.8, 12.8)).toBe(
      'OH nurses: 12.8 FTE in 2030/31 against 12.8 needed, about enough.',
    );
    expect(againstRequiredSentence('OH nurses', '2030/31', 14, 12.8)).toBe(
      'OH nurses: 14.0 FTE in 2030/31 against 12.8 needed, 1.2 to spare.',
    );
    // 2.0 - 1.7 is not 0.4
    expect(againstRequiredSentence('Specialist doctors', '2030/31', 1.654, 2.037)).toBe(
      'Specialist doctors: 1.65 FTE in 2030/31 against 2.04 needed, 0.39 short.',
    );
    expect(againstRequiredSentence('Specialist doctors', '2030/31', 1.94, 1.96)).toBe(
      'Specialist doctors: 1.94 FTE in 2030/31 against 1.96 needed, about enough.',
    );
    expect(waitSentence('Doctor appointment', '2030/31', 27.2, 15)).toBe(
      'Doctor appointment: a mean wait of 27 working days in 2030/31; the standard is 15.',
    );
    expect(rangeText(0.8, 2.9, 'FTE')).toBe('80% range 0.8 to 2.9');
    expect(withNoChangeText(1.9, 1.1, 'FTE')).toBe('1.1 with no change');
    expect(withNoChangeText(1.9, 1.91, 'FTE')).toBe('The same with no change');
    expect(giveOrTake(0.035)).toBe('give or take 7 in 100');
  });
});
