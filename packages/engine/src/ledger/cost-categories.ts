/** What money is spent on. NHS charges and the placement tariff come in pairs and net to zero; income is negative. */
export const COST_CATEGORIES = [
  { id: 'pay', label: 'Pay and employer costs' },
  { id: 'central-pension', label: 'Pension paid centrally' },
  { id: 'training', label: 'Trainee pay, study leave and examinations' },
  { id: 'training-tariff', label: 'Placement tariff of trainees' },
  { id: 'trainer-time', label: 'Time of trainers' },
  { id: 'nurse-training', label: 'Nurses qualifying: course and backfill' },
  { id: 'recruitment', label: 'Recruitment' },
  { id: 'overheads', label: 'Overheads of services' },
  { id: 'premises', label: 'Premises' },
  { id: 'management', label: 'Management of moved work' },
  { id: 'sessions', label: 'Bought sessions, agency and overtime' },
  { id: 'agency-premium', label: 'Premium of bought time over own staff' },
  { id: 'contract', label: 'Charges of independent providers' },
  { id: 'nhs-charge', label: 'Charges between NHS bodies' },
  { id: 'set-up', label: 'Set-up' },
  { id: 'double-running', label: 'Double running' },
  { id: 'exit', label: 'Contracts left early' },
  { id: 'travel', label: 'Mileage' },
  { id: 'it', label: 'Record systems' },
  { id: 'accreditation', label: 'Accreditation' },
  { id: 'programmes', label: 'Programmes and support' },
  { id: 'income', label: 'Income from time sold outside' },
] as const;

export type CostCategory = (typeof COST_CATEGORIES)[number]['id'];

/** Payers that are not organisations. */
export const NATIONAL_PAYER = 'national';
export const SYSTEM_PAYER = 'system';

/** One kind of cost at one service, borne by one payer, month by month in pounds; negative = received. */
export interface CostLine {
  readonly category: CostCategory;
  /** Service index, -1 where the cost belongs to none. */
  readonly service: number;
  /** System index of whoever pays. */
  readonly system: number;
  /** Organisation id, 'national' or 'system'. */
  readonly payer: string;
  readonly months: Float64Array;
}
