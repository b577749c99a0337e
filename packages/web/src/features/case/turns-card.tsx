import { tornadoTable } from '@ohsim/documents/charts';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { TornadoChart } from '../../blocks/tornado-chart.tsx';
import { tornadoBar, tornadoOf } from './case-charts.ts';
import type { CaseContext } from './case-context.ts';

/** Where the result turns as one input moves, and how far each moves it. */
export function TurnsCard({ investment, lead, name, running }: CaseContext) {
  const { switchingValues, tornado } = investment;
  const state = tornadoOf(investment);
  const turning = switchingValues.filter(({ kind }) => kind !== 'none');
  return (
    <Card id="turns" title="What would turn it?" subtitle={`${lead.label}: one input moved over its plausible range, all else as assumed`}>
      {switchingValues.length === 0 ? (
        <p className="ohs-quiet ohs-case__waiting">{running ? 'Inputs are being moved.' : 'No input was moved.'}</p>
      ) : (
        <>
          <ul className="ohs-case__turns" aria-label="Switching values">
            {turning.map(({ parameterId, sentence, grade }) => (
              <li key={parameterId}>
                {sentence} <GradeMark grade={grade} />
              </li>
            ))}
            <li>{steadyText(switchingValues.length, turning.length)}</li>
          </ul>
          {state === undefined || tornado === null ? null : (
            <ChartFrame
              name={`${name} tornado`}
              sentence={tornado.sentence}
              source="NPSV at both ends of each input’s range; the line is NPSV as assumed. Prices and effects of the appraisal."
              twin={tornadoTable({ title: tornado.title, unit: tornado.unit, bars: tornado.rows.map(tornadoBar) })}
            >
              <TornadoChart state={state} />
            </ChartFrame>
          )}
        </>
      )}
    </Card>
  );
}

/** How many inputs do not turn the result. */
function steadyText(all: number, turning: number): string {
  if (turning === 0) return `None of the ${all} inputs turns it in its plausible range.`;
  return all === turning ? 'Every input turns it.' : `The other ${all - turning} inputs turn it nowhere in their plausible range.`;
}
