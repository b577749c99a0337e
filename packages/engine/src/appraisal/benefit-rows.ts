import type { RunResult } from '../simulate/run-result.ts';
import type { RealRow } from './adjust-rows.ts';
import type { AppraisalValues } from './appraisal-values.ts';
import { addTo, sumByYear } from './appraisal-years.ts';
import { BENEFIT_MECHANISMS, type BenefitClass, type BenefitMechanism } from './benefit-mechanisms.ts';
import { casesInStandard } from './effectiveness.ts';
import { lagged } from './lag.ts';
import type { AppraisalSettings, QuantityRow } from './option-appraisal.ts';
import { organisationBenefits } from './organisation-benefits.ts';

interface BenefitTerms {
  readonly settings: AppraisalSettings;
  readonly values: AppraisalValues;
}

/** Benefits by mechanism and class, the natural quantities behind them, and what releases cash by organisation. */
export interface Benefits {
  readonly rows: readonly RealRow[];
  readonly quantities: readonly QuantityRow[];
  /** Pounds of the price year, before the allowance for optimism. */
  readonly cashByOrganisation: ReadonlyMap<string, Float64Array>;
}

/** Benefits of an option over business as usual, after the delay, before the allowance for optimism. */
export const benefitRows = (option: RunResult, usual: RunResult, terms: BenefitTerms): Benefits => {
  const { settings, values } = terms;
  const parts = organisationBenefits(option, usual, values.benefit).map((part) => ({
    ...part,
    byYear: sumByYear(lagged(part.quantity, values.benefitsDelayMonths), settings.years),
  }));
  const cashByOrganisation = new Map<string, Float64Array>();
  const quantities: QuantityRow[] = [];
  const rows = BENEFIT_MECHANISMS.flatMap((mechanism) => {
    const quantity = new Float64Array(settings.years);
    const price = mechanism.price(values.benefit) * settings.priceLevel;
    const cash = mechanism.cashShare(values.benefit);
    for (const part of parts) {
      if (part.mechanismId !== mechanism.id) continue;
      addTo(quantity, part.byYear);
      const id = usual.model.organisations[part.organisation]?.id ?? '';
      const released = cashByOrganisation.get(id) ?? new Float64Array(settings.years);
      cashByOrganisation.set(id, released);
      addTo(
        released,
        part.byYear.map((units) => units * price * cash),
      );
    }
    quantities.push({ mechanismId: mechanism.id, label: mechanism.label, unit: mechanism.unit, byYear: [...quantity] });
    return classRows(mechanism, { quantity, price, cash });
  });
  return { rows: [...rows, ...healthRows(option, usual, terms)], quantities, cashByOrganisation };
};

const classRows = (
  { id, label }: BenefitMechanism,
  { quantity, price, cash }: { readonly quantity: Float64Array; readonly price: number; readonly cash: number },
): RealRow[] => {
  if (quantity.every((units) => units === 0)) return [];
  const shares: readonly (readonly [BenefitClass, number])[] = [
    ['cash-releasing', cash],
    ['non-cash-releasing', 1 - cash],
  ];
  return shares.flatMap(([name, share]) =>
    share > 0 ? [benefitRow({ id: `${id}|${name}`, label, class: name, schedule: 'standard' }, quantity, price * share)] : [],
  );
};

const benefitRow = (row: Pick<RealRow, 'id' | 'label' | 'class' | 'schedule'>, quantity: Float64Array, price: number): RealRow => ({
  ...row,
  side: 'benefit',
  optimismClass: 'benefits',
  real: Array.from(quantity, (units) => units * price),
});

/** Values of health and wellbeing for cases seen within standard; off (0 per case) until there is evidence. Discounted at the rate for health. */
const healthRows = (option: RunResult, usual: RunResult, terms: BenefitTerms): RealRow[] => {
  const { benefit, benefitsDelayMonths } = terms.values;
  if (benefit.qalyPerCase === 0 && benefit.wellbyPerCase === 0) return [];
  const before = casesInStandard(usual);
  const gained = casesInStandard(option).map((cases, month) => cases - (before[month] as number));
  const cases = sumByYear(lagged(gained, benefitsDelayMonths), terms.settings.years);
  const row = (id: string, label: string, price: number): RealRow[] =>
    price === 0 ? [] : [benefitRow({ id, label, class: 'societal', schedule: 'health' }, cases, price * terms.settings.priceLevel)];
  return [
    ...row('health|societal', 'Health of staff', benefit.qalyPerCase * benefit.qalyValue),
    ...row('wellbeing|societal', 'Wellbeing of staff', benefit.wellbyPerCase * benefit.wellbyValue),
  ];
};
