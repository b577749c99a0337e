import type { Organisation } from '../baseline/baseline.ts';
import type { BenefitValues } from './appraisal-values.ts';

/** Who notices a benefit: spending that stops, NHS staff time released, the wider public, or nobody's budget. */
export type BenefitClass = 'cash-releasing' | 'non-cash-releasing' | 'societal' | 'not-monetised';

/** Full yearly loss behind a mechanism for one organisation: what a complete gain of reach would save in a year at the start, before cash is told from time. */
export interface LossContext {
  readonly organisation: Organisation;
  /** Sickness absence and yearly leavers, shares, the England mean where the organisation has none of its own. */
  readonly sicknessShare: number;
  readonly leaverShare: number;
  readonly values: BenefitValues;
}

/** A way in which reaching more referrals sooner is worth money. */
export interface BenefitMechanism {
  readonly id: string;
  readonly label: string;
  /** How the benefit comes about, one sentence. */
  readonly mechanism: string;
  /** What it may be credited to, and what it may not. */
  readonly attribution: string;
  /** Parameters it rests on, most uncertain first. */
  readonly parameterIds: readonly string[];
  /** Natural quantity avoided, with its unit, in a year at full gain. */
  readonly unit: string;
  readonly quantityPerYear: (context: LossContext) => number;
  /** Pounds per unit of that quantity. */
  readonly price: (values: BenefitValues) => number;
  /** Part that releases cash; the rest is staff time. */
  readonly cashShare: (values: BenefitValues) => number;
}

const CALENDAR_DAYS_PER_YEAR = 365;

/** Calendar FTE-days lost in a year: heads x FTE per head x 365 x sickness absence. NHS absence statistics count calendar days. */
const daysLost = ({ organisation, sicknessShare, values }: LossContext): number =>
  organisation.heads * values.staffFtePerHead * CALENDAR_DAYS_PER_YEAR * sicknessShare;

/** Benefits that follow the reach of referrals, in the order of the register (MODEL section 9). */
export const BENEFIT_MECHANISMS: readonly BenefitMechanism[] = [
  {
    id: 'absence',
    label: 'Sickness absence avoided',
    mechanism:
      'Staff referred and seen sooner return sooner: days lost fall by rFull x the gain in the worth of referrals received, which fades with waiting.',
    attribution:
      'Only the change in referrals seen and in their wait is credited; the trend in absence and other wellbeing work are not. Calendar days at annual employment cost / 365.',
    parameterIds: [
      'benefit.rFull',
      'benefit.tauWorkingDays',
      'benefit.caseWeightDoctor',
      'benefit.caseWeightNurse',
      'benefit.startCap',
      'benefit.pricePerFteDay',
      'benefit.staffFtePerHead',
      'benefit.cashableShare',
    ],
    unit: 'calendar FTE-days',
    quantityPerYear: (context) => daysLost(context) * context.values.rFull,
    price: ({ pricePerFteDay }) => pricePerFteDay,
    cashShare: ({ cashableShare }) => cashableShare,
  },
  {
    id: 'turnover',
    label: 'Leavers avoided',
    mechanism: 'Adjustments and earlier return keep some staff who would have left; each leaver avoided saves a replacement.',
    attribution: 'A relative cut in leavers of the organisations served, in step with the gain in referrals received.',
    parameterIds: ['benefit.turnoverCut', 'benefit.costPerLeaver', 'benefit.cashableShare'],
    unit: 'leavers',
    quantityPerYear: ({ organisation, leaverShare, values }) => organisation.heads * leaverShare * values.turnoverCut,
    price: ({ costPerLeaver }) => costPerLeaver,
    cashShare: ({ cashableShare }) => cashableShare,
  },
  {
    id: 'agency',
    label: 'Premium of temporary cover avoided',
    mechanism: 'Days not lost need no temporary cover; the price of cover above substantive employment cost is saved.',
    attribution: 'The premium only: the substantive part of cover is already in the price of the day.',
    parameterIds: ['benefit.agencyCoverShare', 'benefit.agencyPremium', 'benefit.rFull', 'benefit.pricePerFteDay'],
    unit: 'calendar FTE-days of cover',
    quantityPerYear: (context) => daysLost(context) * context.values.rFull * context.values.agencyCoverShare,
    price: ({ pricePerFteDay, agencyPremium }) => pricePerFteDay * agencyPremium,
    cashShare: () => 1,
  },
  {
    id: 'claims',
    label: 'Employer liability claims avoided',
    mechanism: 'Surveillance, adjustments and earlier care lower claims by staff for work-related harm.',
    attribution: 'A relative cut in claims, in step with the gain in referrals received; claims take years to fall.',
    parameterIds: ['benefit.claimsCut', 'benefit.claimsPerHead'],
    unit: '£ of claims',
    quantityPerYear: ({ organisation, values }) => organisation.heads * values.claimsPerHead * values.claimsCut,
    price: () => 1,
    cashShare: () => 1,
  },
];
