import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { BarsBlock, CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { additionalSpending } from './case-flags.ts';
import { column, heading, sentence, table } from './case-tables.ts';
import { listed, pounds } from './case-text.ts';

/** The financial case: what each payer spends in pounds of the year, against what can be afforded. */
export const financialSection = (build: CaseBuild): CaseBlock[] => {
  const { options, definition, lead } = build;
  return [
    sentence(
      'financial-terms',
      'Nominal pounds, without the allowance for optimism: hold a contingency of that size apart. Charges between NHS bodies are in the rows of the bodies and net to zero together.',
    ),
    ...options.flatMap(({ id, label, appraisal, programme }) => {
      if (appraisal === null) return [];
      return [
        heading(label, 3),
        budgetTable(id, label, appraisal),
        cashSentence(id, appraisal),
        ...(programme.length === 0
          ? []
          : [
              table({
                id: `${id}-programme`,
                title: `${label}: costs of bringing it about, as entered, £ of the baseline's price year`,
                columns: [
                  column('once', 'Once', '£'),
                  column('yearly', 'A year', '£'),
                  column('from', 'From', ''),
                  column('payer', 'Payer', ''),
                  column('source', 'Source', ''),
                ],
                rows: programme.map((item, at) => ({
                  id: `programme-${at}`,
                  label: item.label,
                  cells: [item.poundsOnce, item.poundsPerYear, item.from, item.payer, item.source ?? 'none given'],
                })),
              }),
            ]),
      ];
    }),
    budgetBars(build),
    sentence(
      'affordability',
      definition.affordability === undefined
        ? 'No affordability line is given, so none is tested.'
        : lead.overAffordability === null
          ? `${lead.label} stays within what can be afforded in every year.`
          : `${lead.label} passes what can be afforded by ${pounds(lead.overAffordability.pounds)} in ${lead.overAffordability.year}.`,
      true,
    ),
  ];
};

const budgetTable = (id: string, label: string, { years, payers }: OptionAppraisal): CaseBlock => {
  const changing = payers.filter(({ changeNominal }) => changeNominal.some((spent) => Math.abs(spent) >= 0.5));
  return table({
    id: `${id}-budget`,
    title: `${label}: additional spending by payer, nominal £`,
    columns: years.map((year) => column(year, year, '£')),
    rows: [
      ...changing.map(({ payer, name, changeNominal }) => ({ id: payer, label: name, cells: [...changeNominal] })),
      {
        id: 'all',
        label: 'All payers',
        cells: years.map((_, year) => payers.reduce((sum, row) => sum + (row.changeNominal[year] as number), 0)),
      },
    ],
    notes: changing.length < payers.length ? ['Payers whose spending does not change are left out.'] : [],
  });
};

const cashSentence = (id: string, { payers, presentValueByClass, presentValueCosts }: OptionAppraisal): CaseBlock => {
  const cash = presentValueByClass['cash-releasing'];
  const most = [...payers]
    .map(({ name, cashReleasing }) => ({ name, sum: cashReleasing.reduce((sum, value) => sum + value, 0) }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, 2);
  const text =
    presentValueCosts <= 0
      ? `Cash-releasing benefits are ${pounds(cash)} (present value), and spending does not rise.`
      : `Cash-releasing benefits are ${pounds(cash)} (present value): ${cash >= presentValueCosts ? 'more' : 'less'} than the ${pounds(presentValueCosts)} spent, so the option ${cash >= presentValueCosts ? 'pays for itself in cash' : 'does not pay for itself in cash'}.`;
  const who =
    most.length === 0 ? '' : ` Most of it falls to ${listed(most.map(({ name, sum }) => `${name} (${pounds(sum)} over the period)`))}.`;
  return sentence(`${id}-cash`, `${text}${who}`);
};

const budgetBars = ({ lead, definition, years }: CaseBuild): BarsBlock => {
  const payer = definition.affordability?.payer ?? 'all';
  const spending = additionalSpending(lead.appraisal, payer);
  const most = Math.max(...spending);
  return {
    kind: 'bars',
    id: 'budget',
    title: `${lead.label}: additional spending by year`,
    sentence: `Additional spending is highest in ${years[spending.indexOf(most)]}, at ${pounds(most)}.`,
    unit: '£, nominal',
    categories: years,
    series: lead.appraisal.payers
      .filter((row) => (payer === 'all' || row.payer === payer) && row.changeNominal.some((spent) => Math.abs(spent) >= 0.5))
      .map((row) => ({ id: row.payer, label: row.name, values: row.changeNominal })),
    stacked: true,
    ...(definition.affordability === undefined ? {} : { line: { label: 'Can be afforded', values: definition.affordability.pounds } }),
    alt: `Stacked bars of additional spending by payer, ${years[0]} to ${years.at(-1)}; highest ${pounds(most)}.`,
  };
};
