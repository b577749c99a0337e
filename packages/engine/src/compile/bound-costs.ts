/** Prices of one run, pounds of the price year of the pay table. */
export interface BoundCosts {
  /** A year of one FTE, by role: what the employer pays (pay, National Insurance, trust pension, levy), and the pension paid centrally. */
  readonly employmentPerFte: Float64Array;
  readonly centralPensionPerFte: Float64Array;
  /** Share of a role's time sold outside, over which its income is earned: `role * months + month`. */
  readonly externalShare: Float64Array;
  readonly externalIncome: number;
  /** Supplements and enhancements that levers add to employment cost: `role * months + month`, 0 without. */
  readonly payPremium: Float64Array;
  /** Pounds a month of programmes that levers bring, over the systems together; part of the NHS services taken through first accreditation so far. */
  readonly programmePerMonth: Float64Array;
  readonly accreditationShare: Float64Array;
  readonly overheadUplift: number;
  /** Part of overheads that is premises. */
  readonly premisesShare: number;
  readonly recruitmentPerHire: number;
  /** Pounds a year for a specialist trainee: study leave and examinations, and the tariff that passes from the national payer to the host. */
  readonly traineeExpenses: number;
  readonly trainingTariff: number;
  /** Pounds for a nurse who qualifies as a SCPHN, and the part of a year of an OH nurse paid twice for it. */
  readonly nurseCourseFee: number;
  readonly nurseBackfillShare: number;
  readonly itPerHead: number;
  /** Pounds of mileage for an hour on the road. */
  readonly mileagePerHour: number;
  readonly sessionPremium: number;
  readonly accreditationFirst: number;
  readonly accreditationYear: number;
  readonly pricePerHead: number;
  readonly pricePerReferral: number;
  readonly indexation: number;
  readonly waitPenalty: number;
  readonly penaltyCap: number;
  readonly waitReward: number;
  /** Share seen within standard above which a reward is earned. */
  readonly rewardFrom: number;
  /** Months of notice, and months that contracts in force at the start have still to run; whole. */
  readonly noticeMonths: number;
  readonly termLeftMonths: number;
  readonly blockCap: number;
  readonly blockCollar: number;
  readonly nhsMargin: number;
  /** Terms of the delivery model of each transition. */
  readonly terms: readonly {
    readonly setUpCost: number;
    readonly doubleRunningShare: number;
    readonly managementOverhead: number;
    readonly requiresAccreditation: boolean;
    /** FTE of an OH partner (a manager) for each head of an organisation; 0 for models that move work. */
    readonly partnerFtePerHead: number;
  }[];
}
