import { formatNumber } from '@ohsim/documents/charts';
import { type BenefitRegisterRow, shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import type { CaseContext } from './case-context.ts';

/** Benefits with their class and how good the evidence is; those without a price last. */
export function BenefitsCard({ investment, lead }: CaseContext) {
  return (
    <Card
      id="benefits"
      title="What does it bring, and how do we know?"
      subtitle={`${lead.label}. A benefit is graded by the least certain number it rests on.`}
    >
      <PlainTable
        caption="Benefits and their evidence"
        head={['Benefit', 'Evidence', 'Class', `In ${investment.years.at(-1)}`, 'Present value']}
        numbersFrom={3}
        rows={investment.benefits.map((row) => ({
          id: row.id,
          cells: [
            <span key="label" title={`${row.mechanism} ${row.attribution}`}>
              {row.label}
            </span>,
            <GradeMark key="grade" grade={row.grade} />,
            row.class,
            changeText(row),
            row.presentValue === null ? 'no price' : shownPounds(row.presentValue),
          ],
        }))}
      />
    </Card>
  );
}

/** Where the option takes it in the last year, against business as usual in that year, in its own unit. */
function changeText({ usual, target, unit }: BenefitRegisterRow): string {
  if (target === null) return 'not available';
  const text = (value: number): string => formatNumber(value, Math.abs(value) < 10 ? 1 : 0);
  const shown = unit === '%' ? `${text(target)}%` : `${text(target)} ${unit}`;
  if (usual === null || usual === 0) return shown;
  return `${shown}, not ${text(usual)}${unit === '%' ? '%' : ''}`;
}
