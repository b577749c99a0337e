import { driversTable } from '@ohsim/documents/charts';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { DriversChart } from '../../blocks/drivers-chart.tsx';
import { driversOf } from './case-charts.ts';
import type { CaseContext } from './case-context.ts';

/** What of the option brings the result. */
export function DriversCard({ investment, lead, name }: CaseContext) {
  const state = driversOf(investment);
  if (state === undefined) return null;
  return (
    <Card
      id="drivers"
      title="What drives it?"
      subtitle={`${lead.label}: what each part adds to NPSV, on average over every order of adding them`}
    >
      <ChartFrame
        name={`${name} drivers of NPSV`}
        sentence={investment.drivers?.sentence}
        source="Shapley values of groups of levers; they add up exactly."
        twin={driversTable(state)}
      >
        <DriversChart state={state} />
      </ChartFrame>
    </Card>
  );
}
