import { fanTable } from '@ohsim/documents/charts';
import type { SeriesBlock } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { FanChart } from '../../blocks/fan-chart.tsx';
import { PhaseBars } from '../../blocks/phase-bars.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { focusValue, icsFan, targetValue } from './fans.ts';
import { axisYears, type IcsContext } from './ics-context.ts';
import { shownRun } from './run-state.ts';
import { SmallMultiple } from './small-multiple.tsx';

const SOURCE = 'Required for the demand expressed; scope: all that the NHS services here serve. Staffing allocated, not observed.';

/** People in post against required, by role: the specialists first, the others as small multiples. */
export function PeopleCard(context: IcsContext) {
  const { blocks, state, withChance, focus, setView } = context;
  const block = blocks.people.find((each) => each.id === `people-${context.view('role') ?? 'specialist'}`) ?? blocks.people[0];
  if (block === undefined) return null;
  const fan = (of: SeriesBlock) => icsFan({ block: of, state, withChance, focus, measure: `${of.title}, FTE`, hue: 'people', decimals: 1 });
  const main = fan(block);
  const cubes = shownRun(state, withChance)?.run.cubes ?? [];
  const roleOf = (of: SeriesBlock): string => of.id.slice('people-'.length);
  return (
    <Card
      title="People in post v required"
      subtitle={main?.subtitle}
      id="people"
      aside={
        <SelectField
          quiet
          label="Role shown"
          value={roleOf(block)}
          options={blocks.people.map((each) => ({ value: roleOf(each), label: each.title }))}
          onChange={(role) => setView('role', role)}
        />
      }
    >
      {main === undefined ? null : (
        <ChartFrame
          sentence={block.sentence}
          source={SOURCE}
          name={`${block.title} in post v required`}
          twin={fanTable(main)}
          csvTwin={fanTable(main, 1)}
          more={context.reproduce(`series/${block.id}`, block.title)}
        >
          <FanChart state={main} />
          <PhaseBars bars={context.phases} months={main.months} />
        </ChartFrame>
      )}
      <p className="ohs-small__title">Other roles in {focus.financial}: in post of required, FTE</p>
      <ul className="ohs-smalls">
        {blocks.people
          .filter((each) => each !== block)
          .map((each) => {
            const small = fan(each);
            return small === undefined ? null : (
              <SmallMultiple
                key={each.id}
                name={each.title}
                state={small}
                value={focusValue(cubes, each, focus)}
                target={targetValue(cubes, each, focus)}
                joint="of"
                years={axisYears(context)}
                onChoose={() => setView('role', roleOf(each))}
              />
            );
          })}
      </ul>
    </Card>
  );
}
