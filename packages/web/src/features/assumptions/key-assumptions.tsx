import type { AssumptionsBlock } from '@ohsim/engine';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import { plainValue } from './assumption-row.ts';

/** The assumptions likely to matter most here. */
export function KeyAssumptions({ block }: { readonly block: AssumptionsBlock }) {
  return (
    <>
      <h3>{block.title}</h3>
      {block.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <PlainTable
        caption={block.title}
        head={['Parameter', 'Grade', 'Source', 'Value', 'Range']}
        numbersFrom={3}
        rows={block.rows.map((row) => ({
          id: row.parameterId,
          cells: [
            row.changed === undefined ? row.label : `${row.label} (you: ${row.changed.text})`,
            <GradeMark key="grade" grade={row.grade} />,
            `${row.source.title}, ${row.date}`,
            row.value === null ? 'table' : `${plainValue(row.value)} ${row.unit}`,
            row.low === null || row.high === null
              ? ''
              : row.low === row.high
                ? 'fixed'
                : `${plainValue(row.low)} to ${plainValue(row.high)}`,
          ],
        }))}
      />
    </>
  );
}
