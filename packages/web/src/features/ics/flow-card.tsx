import { formatNumber, monthName } from '@ohsim/documents/charts';
import type { Waterfall } from '@ohsim/engine';
import { SelectField } from '../../blocks/select-field.tsx';
import type { IcsContext } from './ics-context.ts';
import { shownRun } from './run-state.ts';
import { WaterfallCard } from './waterfall-card.tsx';

/** From the staff at the start, flow by flow, to the staff at the end of the focus year, for the role chosen. */
export function FlowCard(context: IcsContext) {
  const { baseline, blocks, state, withChance, focus, view, setView } = context;
  const run = shownRun(state, withChance)?.run;
  const role = baseline.roles.find((each) => each.id === (view('flow') ?? view('role'))) ?? baseline.roles[0];
  if (run === undefined || role === undefined) return null;
  const block = blocks.flows.find(({ waterfall: { role: of } }) => of === role.id);
  if (block === undefined) return null;
  const { waterfall } = block;
  const futures = run.manifest.settings.mode === 'sampled';
  return (
    <WaterfallCard
      id="flows"
      title={`Who comes and goes, to March ${focus.year}`}
      subtitle={`${role.pluralLabel}, people. ${futures ? `Mean of ${run.manifest.drawsDone} futures` : 'Typical luck'}`}
      sentence={sentenceOf(role.pluralLabel, waterfall, monthName(waterfall.from), focus.year)}
      source="NHS services of this ICS. Staff in post at the start: allocated, not observed."
      waterfall={waterfall}
      more={context.reproduce(`waterfall/${block.id}`, block.title)}
      aside={
        <SelectField
          quiet
          label="Role whose flows are shown"
          value={role.id}
          options={baseline.roles.map((each) => ({ value: each.id, label: each.pluralLabel }))}
          onChange={(id) => setView('flow', id)}
        />
      }
    />
  );
}

function sentenceOf(roles: string, { bars }: Waterfall, startName: string, year: number): string {
  const steps = bars.filter((bar) => bar.kind === 'change');
  const gains = steps.reduce((sum, bar) => sum + Math.max(0, bar.value), 0);
  const losses = steps.reduce((sum, bar) => sum + Math.max(0, -bar.value), 0);
  const at = (value: number): string => formatNumber(value, 1);
  return `${roles}: ${at(bars[0]?.value ?? 0)} in ${startName}; ${at(gains)} come and ${at(losses)} go by March ${year}, which leaves ${at(bars.at(-1)?.value ?? 0)}.`;
}
