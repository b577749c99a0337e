import { Card } from '../../blocks/card.tsx';
import type { CaseContext } from './case-context.ts';

/** Judgement that the result rests on, largest swing first. */
export function RestsCard({ investment, running }: CaseContext) {
  return (
    <Card id="rests" title="What it rests on" subtitle="Judgement (RED) that moves the result, largest first">
      {investment.restsOn.length === 0 ? (
        <p className="ohs-quiet ohs-case__waiting">
          {running ? 'Inputs are being moved.' : 'No RED assumption moves the result by itself.'}
        </p>
      ) : (
        <ul className="ohs-case__rests">
          {investment.restsOn.map(({ parameterId, label, text, source }) => (
            <li key={parameterId}>
              <strong>{label}.</strong> {text} <span className="ohs-quiet">Source: {source}.</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
