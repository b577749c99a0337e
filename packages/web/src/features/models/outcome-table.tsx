import { Fragment, useState } from 'react';
import { OptionLetter } from '../../blocks/option-letter.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { MIX } from './mix.ts';
import type { OutcomeCell, OutcomeGroupRows, OutcomeRow } from './outcome-rows.ts';
import type { ShownOption } from './shown-options.ts';

interface OutcomeTableProps {
  readonly groups: readonly OutcomeGroupRows[];
  readonly options: readonly ShownOption[];
  readonly year: string;
}

/** The table itself. On a phone: the first option, a chosen one, and the letters of the best. */
export function OutcomeTable({ groups, options, year }: OutcomeTableProps) {
  const phone = usePhone();
  const [chosenId, setChosenId] = useState<string>();
  const chosen = options.find(({ id }) => id === chosenId) ?? options.find(({ id }) => id === MIX) ?? options[2] ?? options.at(-1);
  const columns = phone ? options.filter((option, index) => index === 0 || option === chosen) : options;
  return (
    <>
      {phone ? (
        <SelectField
          label="Compare as recorded with"
          value={chosen?.id ?? ''}
          options={options.slice(1).map(({ id, label, mark }) => ({ value: id, label: `${mark.letter} ${label}` }))}
          onChange={setChosenId}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="ohs-scroll ohs-scroll--free" aria-label={`Comparison of options, ${year}`} tabIndex={0}>
        <table className="ohs-table ohs-outcomes" data-comparison>
          <caption className="ohs-hidden">Options compared, {year}. A star marks the best in each row.</caption>
          <thead>
            <tr>
              <th scope="col">Outcome, unit</th>
              {columns.map((option) => (
                <th key={option.id} scope="col" className="ohs-table__number" data-option={option.id}>
                  <OptionLetter mark={option.mark} />
                  <span className="ohs-outcomes__name">{option.label}</span>
                </th>
              ))}
              {phone ? (
                <th scope="col" className="ohs-table__number">
                  Best
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.id}>
                <tr className="ohs-outcomes__group">
                  <th scope="colgroup" colSpan={columns.length + (phone ? 2 : 1)}>
                    {group.label}
                  </th>
                </tr>
                {group.rows.map((row) => (
                  <tr key={row.id} data-outcome={row.id}>
                    <th scope="row">
                      {row.label}, <span className="ohs-quiet">{row.unit}</span>
                      <span className="ohs-hidden">, {row.direction}</span>
                    </th>
                    {columns.map((option) => (
                      <Figure key={option.id} cell={row.cells.find(({ optionId }) => optionId === option.id)} waiting={option.waiting} />
                    ))}
                    {phone ? <td className="ohs-table__number">{bestLetters(row, options)}</td> : null}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Figure({ cell, waiting }: { readonly cell: OutcomeCell | undefined; readonly waiting: boolean }) {
  if (cell === undefined) return <td />;
  return (
    <td className={`ohs-table__number ${waiting ? 'ohs-outcomes__waiting' : ''}`} data-cell={cell.optionId} title={cell.why}>
      {cell.best ? (
        <strong>
          <span aria-hidden="true">★ </span>
          <span className="ohs-hidden">best: </span>
          <span data-value>{cell.text}</span>
        </strong>
      ) : (
        <span data-value>{cell.text}</span>
      )}
      {cell.why === undefined ? null : <span className="ohs-hidden"> {cell.why}</span>}
      {cell.range === undefined ? null : <span className="ohs-outcomes__range">{cell.range}</span>}
    </td>
  );
}

function bestLetters(row: OutcomeRow, options: readonly ShownOption[]): string {
  const letters = options.filter(({ id }) => row.cells.some((cell) => cell.optionId === id && cell.best)).map(({ mark }) => mark.letter);
  return letters.length === 0 ? '–' : letters.length > 3 ? `${letters.length} alike` : letters.join(', ');
}
