import { waterfallTable } from '@ohsim/documents/charts';
import { useQuery } from '@tanstack/react-query';
import { readSplit } from '../../api/runs-api.ts';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { WaterfallChart } from '../../blocks/waterfall-chart.tsx';
import { useAddress } from '../../frame/use-address.ts';
import { reasonOf } from '../scenario/use-saving.ts';
import { decimalsFor, splitSentence, splitState } from './split-state.ts';

/** Milliseconds between two looks at a split that is still being worked out. */
const PAUSE = 1500;

/** Why the figures of an earlier run differ from today's: engine, data, defaults, one after the other. */
export function SplitCard({ runId, many }: { readonly runId: string; readonly many: boolean }) {
  const { data, error } = useQuery({
    queryKey: ['split', runId],
    queryFn: () => readSplit(runId),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.status === 'computing' ? PAUSE : false),
  });
  const [search, changeAddress] = useAddress();
  const keyOf = ({ id, place }: { readonly id: string; readonly place: string }) => `${place}.${id}`;
  const figures = data?.figures ?? [];
  const figure = figures.find((each) => keyOf(each) === search.get('figure')) ?? figures[0];
  const state = figure === undefined ? undefined : splitState(figure);
  return (
    <Card
      id="split"
      title="What changed since"
      subtitle="The same inputs run again: with the new engine, then with the new data, then with the new defaults. Each bar is the difference between two runs, so that they add up to the whole change."
      aside={
        figure === undefined ? undefined : (
          <SelectField
            label="Figure"
            value={keyOf(figure)}
            options={figures.map((each) => ({ value: keyOf(each), label: many ? `${each.label}, ${each.place}` : each.label }))}
            onChange={(value) => changeAddress({ figure: value })}
          />
        )
      }
    >
      {error === null ? null : <p role="alert">This cannot be worked out: {reasonOf(error)} The figures above are as they were kept.</p>}
      {(data?.notes ?? []).map((note) => (
        <p key={note} className="ohs-note">
          {note}
        </p>
      ))}
      {error === null && (data === undefined || data.status === 'computing') ? <p role="status">Running the same inputs again</p> : null}
      {data?.status === 'done' && figure === undefined ? <p>No figure can be compared.</p> : null}
      {figure === undefined || state === undefined || data === undefined ? null : (
        <ChartFrame
          sentence={splitSentence(figure, decimalsFor(figure))}
          source={`Kept with model ${data.made.modelVersion}, data ${data.made.baselineVersion.slice(0, 12)}; today model ${data.now.modelVersion}, data ${data.now.baselineVersion.slice(0, 12)}`}
          name={`${figure.label}: what changed`}
          twin={waterfallTable(state)}
        >
          <WaterfallChart state={state} />
        </ChartFrame>
      )}
    </Card>
  );
}
