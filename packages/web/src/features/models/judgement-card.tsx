import { formatNumber, isTable, type Parameter } from '@ohsim/engine';
import { Link } from 'react-router';
import { AllocatedMark } from '../../blocks/allocated-mark.tsx';
import { Card } from '../../blocks/card.tsx';
import { Disclosure } from '../../blocks/disclosure.tsx';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import { judgementOf } from './judgement.ts';
import type { ModelsContext } from './models-context.ts';

/** In plain words: how much of the answer is judgement. */
export function JudgementCard({ baseline, comparison }: ModelsContext) {
  const judgement = judgementOf(baseline, comparison);
  return (
    <Card id="judgement" title="How sure is this?">
      {judgement === undefined ? (
        <p>No option is best in more rows than the others, or options are still being run.</p>
      ) : (
        <>
          <p className="ohs-chart__sentence">
            <strong>{judgement.option.label}</strong> is best, alone or with others, in {judgement.rows} of {judgement.outOf} rows that have
            a best. Rows count the same here; they need not for you.
          </p>
          {judgement.red.length === 0 ? (
            <p>Nothing that is particular to it rests on judgement alone.</p>
          ) : (
            <p>
              {judgement.red.length} of its {judgement.inputs.length} own inputs are graded <GradeMark grade="RED" /> (RED): nobody has
              measured them. Change them before you rely on the result.{' '}
              <Disclosure label="Show them" of="inputs that are judgement" title={`Judgement behind ${judgement.option.label}`}>
                <PlainTable
                  caption="Inputs that are judgement"
                  head={['Input', 'Value', 'Unit']}
                  rows={judgement.red.map((parameter) => ({
                    id: parameter.id,
                    cells: [parameter.label, shownInput(parameter), parameter.unit],
                  }))}
                  numbersFrom={3}
                />
              </Disclosure>
            </p>
          )}
        </>
      )}
      {comparison?.certainty === 'typical' ? (
        <p>
          With typical luck. Services here have one doctor or two, so chance can change which option is best: choose <b>With chance</b> to
          see.
        </p>
      ) : null}
      <p>
        <Link to="/assumptions">Every assumption with its source and grade</Link>
      </p>
      <AllocatedMark text="Staff of services are worked out from national totals. Replace them with your own." />
    </Card>
  );
}

const shownInput = (parameter: Parameter): string =>
  isTable(parameter) ? 'table' : formatNumber(parameter.value, decimalsFor(parameter.value));
const decimalsFor = (value: number): number => (Number.isInteger(value) ? 0 : 2);
