import { doubtSentence, type FigureDrivers, firstSentence, formatPercent } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { RichText } from '../../blocks/rich-text.tsx';

/** How much of the doubt about a figure is chance, and how much could be found out. */
export function DoubtCard({ figure }: { readonly figure: FigureDrivers }) {
  const known = figure.knowledgeShare;
  return (
    <Card id="doubt" title="Chance, or not knowing?">
      <p className="ohs-chart__sentence">
        <RichText parts={doubtSentence(figure)} />
      </p>
      {Number.isFinite(known) ? (
        <>
          <div className="ohs-doubt" aria-hidden="true">
            <span className="ohs-doubt__part ohs-doubt__part--chance" style={{ flexGrow: 1 - known }} />
            <span className="ohs-doubt__part ohs-doubt__part--knowledge" style={{ flexGrow: known }} />
          </div>
          <ul className="ohs-doubt__legend">
            <li className="ohs-doubt__key ohs-doubt__key--chance">Chance {formatPercent(1 - known)}</li>
            <li className="ohs-doubt__key ohs-doubt__key--knowledge">Not knowing {formatPercent(known)}</li>
          </ul>
        </>
      ) : null}
      <p className="ohs-chart__sentence">
        <RichText parts={firstSentence(figure)} />
      </p>
    </Card>
  );
}
