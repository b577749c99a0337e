import { Card } from '../../blocks/card.tsx';
import { Segmented } from '../../blocks/segmented.tsx';
import type { ModelsContext } from './models-context.ts';
import { outcomeRows, rowsAlike } from './outcome-rows.ts';
import { OutcomeTable } from './outcome-table.tsx';

/** The comparison: options as columns, grouped outcomes as rows. */
export function OutcomeCard({ comparison, name, view, setView }: ModelsContext) {
  const all = view('rows') === 'all';
  const groups = outcomeRows(comparison, !all);
  const alike = rowsAlike(comparison);
  const luck = LUCK[comparison.certainty];
  return (
    <Card
      id="comparison"
      title={`${numberWord(comparison.options.length)} ways, same demand, same luck`}
      subtitle={`${name}, ${comparison.year} unless stated; ${luck}. ★ is best in its row.`}
      aside={
        <Segmented
          legend="Rows shown"
          value={all ? 'all' : 'differing'}
          options={[
            { value: 'differing', label: 'Only rows that differ' },
            { value: 'all', label: 'All rows' },
          ]}
          onChange={(value) => setView('rows', value === 'all' ? 'all' : undefined)}
        />
      }
    >
      <OutcomeTable groups={groups} options={comparison.options} year={comparison.year} />
      <p className="ohs-models__note">
        {all || alike === 0
          ? 'Every outcome is shown.'
          : `${alike} ${alike === 1 ? 'row in which all options are alike is' : 'rows in which all options are alike are'} left out.`}{' '}
        – means that there is no figure: the chance of a month without a specialist needs futures, so choose “With chance”. Staffing behind
        these figures is <strong>allocated, not observed</strong>.
      </p>
    </Card>
  );
}

const LUCK = {
  typical: 'typical luck',
  chance: 'mean of futures that differ by chance; under it, where 80% of futures lie',
  both: 'mean of futures that differ by chance and by what is not known; under it, where 80% of futures lie',
} as const;

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const numberWord = (count: number): string => WORDS[count] ?? String(count);
