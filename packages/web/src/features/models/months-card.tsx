import { optionLinesOption, optionLinesTable } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { Segmented } from '../../blocks/segmented.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { ChartCanvas } from '../../charts/chart-canvas.tsx';
import type { ModelsContext } from './models-context.ts';
import { MONTH_MEASURES, type MonthMeasure, monthLines, monthsSentence } from './option-charts.ts';
import { OptionKey } from './option-key.tsx';

const HEIGHT = 300;

/** What the change looks like month by month, one line an option. */
export function MonthsCard({ comparison, name, view, setView }: ModelsContext) {
  const phone = usePhone();
  const measure: MonthMeasure = MONTH_MEASURES.find(({ id }) => id === view('months')) ?? MONTH_MEASURES[0];
  const state = useMemo(() => monthLines(comparison, measure), [comparison, measure]);
  const option = useMemo(() => optionLinesOption(state, HEIGHT), [state]);
  const choices = MONTH_MEASURES.map(({ id, label }) => ({ value: id, label }));
  const choose = (id: string): void => setView('months', id === MONTH_MEASURES[0].id ? undefined : id);
  return (
    <Card
      id="months"
      title="What the change looks like"
      subtitle={`${measure.label}, ${measure.unit}, month by month over the first five years. Typical luck.`}
      aside={
        phone ? (
          <SelectField quiet label="Measure followed month by month" value={measure.id} options={choices} onChange={choose} />
        ) : (
          <Segmented legend="Measure" value={measure.id} options={choices} onChange={choose} />
        )
      }
    >
      <ChartFrame
        name={`${name} ${measure.label} month by month and option`}
        sentence={monthsSentence(state, measure)}
        source="Trusts and boards; cost: all payers. Engine run in typical luck; staffing allocated, not observed."
        twin={optionLinesTable(state)}
        csvTwin={optionLinesTable(state, 1)}
      >
        {state.lines.length === 0 ? (
          <p className="ohs-loading">Being worked out</p>
        ) : (
          <>
            <ChartCanvas option={option} height={HEIGHT} label={`${state.title}, ${measure.unit}. ${monthsSentence(state, measure)}`} />
            <OptionKey options={comparison.options} />
          </>
        )}
      </ChartFrame>
    </Card>
  );
}
