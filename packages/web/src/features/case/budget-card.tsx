import { barsTable } from '@ohsim/documents/charts';
import { shownPounds } from '@ohsim/engine';
import { BarsChart } from '../../blocks/bars-chart.tsx';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { budgetBars, budgetInput } from './case-charts.ts';
import type { CaseContext } from './case-context.ts';
import { OptionPicker } from './option-picker.tsx';

/** Who pays more, and when. */
export function BudgetCard(context: CaseContext) {
  const { option, choices, name } = context;
  const state = budgetBars(option, choices.affordable);
  return (
    <Card
      id="budget"
      title="Who pays, and when?"
      subtitle={`${option.label}: spending beyond business as usual, pounds of the year`}
      aside={<OptionPicker {...context} />}
    >
      <ChartFrame
        name={`${name} budget by payer`}
        sentence={budgetSentence(context)}
        source="Without the allowance for optimism: hold a contingency of that size apart. Nominal: real pounds times the GDP deflator."
        twin={barsTable(budgetInput(option, choices.affordable))}
      >
        <BarsChart state={state} />
      </ChartFrame>
    </Card>
  );
}

/** The highest year, who bears most, and whether it can be afforded. */
export function budgetSentence({ option, choices }: Pick<CaseContext, 'option' | 'choices'>): string {
  const { years, payers } = option.appraisal;
  const totals = years.map((_, year) => payers.reduce((sum, { changeNominal }) => sum + (changeNominal[year] ?? 0), 0));
  const most = Math.max(...totals);
  if (most <= 0) return 'All payers together spend no more than under business as usual in any year.';
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [bearer] = payers.toSorted((a, b) => sum(b.changeNominal) - sum(a.changeNominal));
  const over = option.overAffordability;
  const limit =
    choices.affordable === undefined
      ? ''
      : over === null
        ? ' It stays within what can be afforded in every year.'
        : ` It passes what can be afforded by ${shownPounds(over.pounds)} in ${over.year}.`;
  return `Spending is highest in ${years[totals.indexOf(most)]}, at ${shownPounds(most)} more. ${bearer?.name ?? ''} bears most over the period: ${shownPounds(sum(bearer?.changeNominal ?? []))}.${limit}`;
}
