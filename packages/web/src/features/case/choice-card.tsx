import { shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import type { CaseContext } from './case-context.ts';

/** Futures from which on single inputs can be told apart from chance. */
const ENOUGH = 100;

/** How safe the choice is over futures: what it is worth to know more first, where the lead option fails, and regret. */
export function ChoiceCard({ investment, running, setView }: CaseContext) {
  const { choice } = investment;
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
