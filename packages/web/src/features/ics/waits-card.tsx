import { fanTable, formatNumber } from '@ohsim/documents/charts';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { FanChart } from '../../blocks/fan-chart.tsx';
import { PhaseBars } from '../../blocks/phase-bars.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { focusValue, icsFan } from './fans.ts';
import { axisYears, type IcsContext } from './ics-context.ts';
import { shownRun } from './run-state.ts';
import { SmallMultiple } from './small-multiple.tsx';
import { type WaitChoice, waitChoices, waitSeries } from './wait-series.ts';

const SOURCE = 'Basis: demand expressed. Scope: trusts and boards. Modelled from staff and demand, not observed.';
/** Other waits shown small. */
const SMALL = 6;

/** Mean waits against their standards: doctors' management referrals first, the others as small multiples. */
export function WaitsCard(context: IcsContext) {
  const { baseline, state, withChance, focus, setView } = context;
  const cubes = shownRun(state, withChance)?.run.cubes ?? [];
  const choices = waitChoices(baseline, cubes, context.systemId);
  const choice = choices.find((each) => each.id === context.view('wait')) ?? choices[0];
  if (choice === undefined) return null;
  const fan = (of: WaitChoice) =>
    icsFan({
      block: waitSeries(of),
      state,
      withChance,
      focus,
      measure: `${of.label}, mean wait in working days`,
      hue: 'waits',
      decimals: 0,
    });
  const main = fan(choice);
  const waitAt = (of: WaitChoice): number => focusValue(cubes, waitSeries(of), focus);
  return (
    <Card
      title="Waits v standard"
      subtitle={main?.subtitle}
      id="waits"
      aside={
        <SelectField
          quiet
          label="Wait shown"
          value={choice.id}
          options={choices.map((each) => ({ value: each.id, label: each.label }))}
          onChange={(id) => setView('wait', id)}
        />
      }
    >
      {main === undefined ? null : (
        <ChartFrame
          sentence={waitWords(choice, waitAt(choice), focus.financial)}
          source={SOURCE}
          name={`Wait ${choice.label}`}
          twin={fanTable(main)}
          csvTwin={fanTable(main, 1)}
          more={context.reproduce(`series/wait-${choice.id}`, choice.label)}
        >
          <FanChart state={main} />
          <PhaseBars bars={context.phases} months={main.months} />
        </ChartFrame>
      )}
      <p className="ohs-small__title">Other waits in {focus.financial}: mean v standard, working days</p>
      <ul className="ohs-smalls">
        {choices
          .filter((each) => each !== choice)
          .slice(0, SMALL)
          .map((each) => {
            const small = fan(each);
            return small === undefined ? null : (
              <SmallMultiple
                key={each.id}
                name={each.label}
                state={small}
                value={waitAt(each)}
                target={each.standard}
                joint="v"
                years={axisYears(context)}
                onChoose={() => setView('wait', each.id)}
              />
            );
          })}
      </ul>
    </Card>
  );
}

function waitWords(choice: WaitChoice, wait: number, year: string): string {
  if (!Number.isFinite(wait)) return `${choice.label}: no appointments in ${year}.`;
  const shown = formatNumber(wait);
  const over = Math.round(wait) - choice.standard;
  const verdict = over > 0 ? `${formatNumber(over)} over the standard of ${choice.standard}` : `within the standard of ${choice.standard}`;
  return `${choice.label}: a mean wait of ${shown} working ${shown === '1' ? 'day' : 'days'} in ${year}, ${verdict}.`;
}
