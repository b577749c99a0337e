import type { BreakEvenCell, BreakEvenState } from '@ohsim/documents/charts';
import type { ChanceVerdict } from '@ohsim/engine';
import { OptionLetter } from '../../blocks/option-letter.tsx';
import { inputText } from './break-even-inputs.ts';

interface BreakEvenGridProps {
  readonly state: BreakEvenState;
  readonly title: string;
  readonly print: (value: number) => string;
  /** What futures say of cells, by row * columns + column. */
  readonly verdicts: ReadonlyMap<number, ChanceVerdict>;
}

/** The map as a table of letters on their colours; each cell says who wins, with what, and who comes next. */
export function BreakEvenGrid({ state, title, print, verdicts }: BreakEvenGridProps) {
  const { across, down, rows, options, wins } = state;
  return (
    <>
      <p className="ohs-break__axis">
        Across: {across.label}, {across.unit}. Down: {down.label}, {down.unit}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="ohs-scroll ohs-scroll--free" aria-label={title} tabIndex={0}>
        <table className="ohs-break" data-break-even>
          <caption className="ohs-hidden">{title}</caption>
          <thead>
            <tr>
              <td />
              {across.values.map((value) => (
                <th key={value} scope="col">
                  {inputText(value, across.unit)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={down.values[row]}>
                <th scope="row">{inputText(down.values[row] ?? 0, down.unit)}</th>
                {cells.map((cell) => (
                  <Cell
                    key={cell.column}
                    cell={cell}
                    options={options}
                    print={print}
                    verdict={verdicts.get(row * across.values.length + cell.column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {verdicts.size === 0 ? null : (
        <p className="ohs-models__note">✓ the same winner over the futures, ? within two standard errors, ≠ another option is better.</p>
      )}
      <ul className="ohs-key" aria-label="Key of the map">
        {wins.map(({ index, cells }) => {
          const option = options[index];
          return option === undefined ? null : (
            <li key={option.id}>
              <OptionLetter mark={option.mark} /> {option.label}, {cells} {cells === 1 ? 'cell' : 'cells'}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Over the futures of the check: sign beside the letter, and what it means. */
const SAID: Readonly<Record<ChanceVerdict, { readonly sign: string; readonly words: string }>> = {
  agrees: { sign: '✓', words: 'the same over the futures' },
  unclear: { sign: '?', words: 'unclear over the futures' },
  differs: { sign: '≠', words: 'another option over the futures' },
};

interface CellProps extends Pick<BreakEvenGridProps, 'print'> {
  readonly verdict: ChanceVerdict | undefined;
  readonly cell: BreakEvenCell;
  readonly options: BreakEvenState['options'];
}

function Cell({ cell, options, print, verdict }: CellProps) {
  const winner = options[cell.winner];
  if (winner === undefined) return <td className="ohs-break__cell">·</td>;
  const second = options[cell.second];
  const next = second === undefined ? '' : `; next ${second.label}, ${print(cell.secondValue)}`;
  const words = `${winner.label}, ${print(cell.value)}${next}${cell.close ? '; too close to call' : ''}${cell.isCurrent ? '; today' : ''}${verdict === undefined ? '' : `; ${SAID[verdict].words}`}`;
  return (
    <td
      className={`ohs-break__cell ${cell.close ? 'ohs-break__cell--close' : ''} ${cell.isCurrent ? 'ohs-break__cell--now' : ''}`}
      style={{ background: winner.mark.fill }}
      title={words}
    >
      <span aria-hidden="true">
        {winner.mark.letter}
        {verdict === undefined ? '' : <sup>{SAID[verdict].sign}</sup>}
      </span>
      <span className="ohs-hidden">{words}</span>
    </td>
  );
}
