import type { AffordabilityLine } from '../../appraisal/case-definition.ts';
import type { AppraisalRow, OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import { formatNumber, formatPercent } from '../format-number.ts';
import { forEveryPound, inSentence, listed, pounds, ratioText } from './case-text.ts';
import type { CaseFlag, CaseOptionResult } from './investment-case.ts';

/** Ratios that published returns make plausible; outside them the mechanism is shown. They are a check, never an input. */
export const PLAUSIBLE_BCR = { low: 0.5, high: 5 } as const;

interface Flagged {
  readonly appraisal: OptionAppraisal;
  /** Whether the option changes anything that somebody must bring about. */
  readonly hasChange: boolean;
  readonly hasProgramme: boolean;
  /** Whether it serves employers whose gain the case does not count. */
  readonly servesOthers: boolean;
  readonly over: CaseOptionResult['overAffordability'];
}

/** What a reader must look into before believing an option's figures. */
export const caseFlags = ({ appraisal, hasChange, hasProgramme, servesOthers, over }: Flagged): CaseFlag[] => {
  const { bcr, npsv } = appraisal;
  const mechanism = mechanismText(appraisal);
  const flag = (code: CaseFlag['code'], text: string, how = mechanism): CaseFlag[] => [{ code, text, mechanism: how }];
  return [
    ...(bcr.value === null
      ? flag('bcr-undefined', `No benefit-cost ratio: ${bcr.reason}`)
      : bcr.value < 0
        ? flag(
            'bcr-negative',
            `Benefits are negative: ${forEveryPound(bcr.value)}. Staff would be worse served than under business as usual.`,
          )
        : bcr.value < PLAUSIBLE_BCR.low
          ? flag('bcr-low', `A ratio of ${ratioText(bcr.value)} is below ${PLAUSIBLE_BCR.low}: find out why before using it.`)
          : bcr.value > PLAUSIBLE_BCR.high
            ? flag(
                'bcr-high',
                `A ratio of ${ratioText(bcr.value)} is above ${PLAUSIBLE_BCR.high}: higher than controlled evidence supports. Look for a cost that is missing.`,
              )
            : []),
    ...(hasChange && !hasProgramme && !appraisal.costs.some(({ id }) => id === 'programmes')
      ? flag(
          'no-programme-cost',
          'No cost of bringing the change about is entered.',
          npsv > 0
            ? `Up to ${pounds(roomPerYear(appraisal))} a year, or ${pounds(roomOnce(appraisal))} once at the start, could be spent on it before the option stops being worth it.`
            : 'Any such cost makes the option worse.',
        )
      : []),
    ...(servesOthers
      ? flag(
          'gain-not-counted',
          'What primary and social care gain is not counted.',
          'The cost of serving them is in the option; the absence it saves their employers is not, so the option is worth more than it seems.',
        )
      : []),
    ...(over === null
      ? []
      : flag('over-affordability', `Additional spending passes what can be afforded by ${pounds(over.pounds)} in ${over.year}.`)),
  ];
};

/** Programme spending at the start that takes the NPSV to nothing, allowance for optimism included; and the same spread over the years. */
const roomOnce = ({ npsv, optimism }: OptionAppraisal): number => npsv / (1 + optimism['set-up']);
const roomPerYear = (appraisal: OptionAppraisal): number =>
  roomOnce(appraisal) / appraisal.factors.standard.reduce((sum, factor) => sum + factor, 0);

/** How the ratio comes about: the largest costs and benefits, and what happens to referrals. */
export const mechanismText = ({ costs, benefits, reach, presentValueCosts, presentValueBenefits, quantities }: OptionAppraisal): string => {
  const last = reach.usual.length - 1;
  const days = quantities.find(({ mechanismId }) => mechanismId === 'absence')?.byYear.reduce((sum, value) => sum + value, 0) ?? 0;
  return [
    `Costs ${pounds(presentValueCosts)}: ${listed(largest(costs))}.`,
    `Benefits ${pounds(presentValueBenefits)}: ${listed(largest(grouped(benefits)))}.`,
    `The part of the worth of referrals that staff receive goes from ${formatPercent(reach.usual[last] as number)} under business as usual to ${formatPercent(reach.option[last] as number)} in the last year, which is ${formatNumber(days)} calendar days of absence avoided in all before the allowance for optimism.`,
  ].join(' ');
};

const LARGEST = 3;

const largest = (rows: readonly Pick<AppraisalRow, 'label' | 'presentValue'>[]): string[] => {
  const shown = [...rows].sort((a, b) => Math.abs(b.presentValue) - Math.abs(a.presentValue)).slice(0, LARGEST);
  return shown.length === 0 ? ['none'] : shown.map(({ label, presentValue }) => `${inSentence(label)} ${pounds(presentValue)}`);
};

/** Benefits by mechanism, their classes together. */
const grouped = (rows: readonly AppraisalRow[]): Pick<AppraisalRow, 'label' | 'presentValue'>[] =>
  [...new Set(rows.map(({ label }) => label))].map((label) => ({
    label,
    presentValue: rows.filter((row) => row.label === label).reduce((sum, row) => sum + row.presentValue, 0),
  }));

/** Largest yearly excess of additional nominal spending over the line, or null where there is none. */
export const overAffordability = (
  appraisal: OptionAppraisal,
  line: AffordabilityLine | undefined,
): CaseOptionResult['overAffordability'] => {
  if (line === undefined) return null;
  const excess = additionalSpending(appraisal, line.payer).map((spent, year) => spent - (line.pounds[year] as number));
  const worst = Math.max(...excess);
  return worst > 0 ? { year: appraisal.years[excess.indexOf(worst)] as string, pounds: worst } : null;
};

/** Additional spending of one payer, or of all together, nominal pounds by year. */
export const additionalSpending = ({ payers, years }: OptionAppraisal, payer: string): number[] =>
  years.map((_, year) =>
    payers.filter((row) => payer === 'all' || row.payer === payer).reduce((sum, row) => sum + (row.changeNominal[year] as number), 0),
  );
