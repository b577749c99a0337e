import { sCurveTable } from '@ohsim/documents/charts';
import { shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { OptionLetter } from '../../blocks/option-letter.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import { SCurveChart } from '../../blocks/s-curve-chart.tsx';
import { npsvCurves } from './case-charts.ts';
import type { CaseContext } from './case-context.ts';

/** Futures from which on single inputs can be told apart from chance. */
const ENOUGH = 100;

/** How safe the choice is over futures: what it is worth to know more first, where the lead option fails, and regret. */
export function ChoiceCard({ investment, name, running, setView }: CaseContext) {
  const { choice } = investment;
  const curves = npsvCurves(investment);
  if (choice === null)
    return (
      <Card id="choice" title="How safe is the choice?">
        <p className="ohs-quiet ohs-case__waiting">{running ? 'Futures are being drawn.' : 'No futures were drawn.'}</p>
      </Card>
    );
  return (
    <Card
      id="choice"
      title="How safe is the choice?"
      subtitle={`Regret is what the best option of the same future would have brought more, NPSV over ${choice.draws} futures`}
    >
      <ul className="ohs-case__turns" aria-label="What the futures say of the choice">
        {choice.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {choice.draws >= ENOUGH ? null : (
        <p>
          <button type="button" className="ohs-link" onClick={() => setView('draws', String(ENOUGH))}>
            Draw {ENOUGH} futures
          </button>{' '}
          <span className="ohs-quiet">This takes a minute or two.</span>
        </p>
      )}
      {curves === undefined ? null : (
        <ChartFrame
          name={`${name} NPSV of options`}
          sentence="How likely each option is to come to at least so much: right of the line at £0 it is worth its cost."
          source={`Share of ${choice.draws} futures, the same for every option; the outermost 2% at either end may lie outside the picture.`}
          twin={sCurveTable(curves)}
        >
          <ul className="ohs-key">
            {curves.curves.map(({ id, label, mark }) => (
              <li key={id}>
                <OptionLetter mark={mark} /> {label}
              </li>
            ))}
          </ul>
          <SCurveChart state={curves} />
        </ChartFrame>
      )}
      <PlainTable
        caption="Regret by option"
        head={['Option', 'Mean regret', 'In 9 of 10 at most', 'At worst', 'Best in']}
        numbersFrom={1}
        rows={choice.options.map(({ id, label, meanRegret, regret90, worstRegret, shareBest }) => ({
          id,
          cells: [
            label,
            shownPounds(meanRegret),
            shownPounds(regret90),
            shownPounds(worstRegret),
            `${Math.round(shareBest * choice.draws)} of ${choice.draws}`,
          ],
        }))}
      />
    </Card>
  );
}
