import type { Baseline, Scenario } from '@ohsim/engine';
import { useQueries, useQuery } from '@tanstack/react-query';
import { listScenarios, readScenario } from '../../api/scenarios-api.ts';
import { Card } from '../../blocks/card.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { useAddress } from '../../frame/use-address.ts';
import { diffScenarios } from './scenario-diff.ts';

interface DiffCardProps {
  readonly baseline: Baseline;
  readonly draft: Scenario;
  readonly businessAsUsual: Scenario;
}

const DRAFT = 'draft';
const USUAL = 'usual';

/** What is set otherwise in any two scenarios: the draft, business as usual, and those saved for this system. */
export function DiffCard({ baseline, draft, businessAsUsual }: DiffCardProps) {
  const systemId = draft.systemIds[0] ?? '';
  const [search, changeAddress] = useAddress();
  const first = search.get('first') ?? USUAL;
  const second = search.get('second') ?? DRAFT;
  const stored = useQuery({ queryKey: ['scenarios', systemId], queryFn: () => listScenarios(systemId), staleTime: 0, retry: false });
  const read = useQueries({
    queries: [first, second]
      .filter((id) => id !== DRAFT && id !== USUAL)
      .map((id) => ({ queryKey: ['scenario', id], queryFn: () => readScenario(id), staleTime: 0, retry: false })),
  });
  const scenarioOf = (id: string): Scenario | undefined => {
    if (id === DRAFT) return draft;
    if (id === USUAL) return businessAsUsual;
    const found = read.find(({ data }) => data?.id === id)?.data;
    return found === undefined ? undefined : (found.scenario as Scenario);
  };
  const [a, b] = [scenarioOf(first), scenarioOf(second)];
  const options = [
    { value: USUAL, label: 'Business as usual' },
    { value: DRAFT, label: 'This draft' },
    ...(stored.data ?? []).map(({ id, name }) => ({ value: id, label: name, group: 'Saved' })),
  ];
  return (
    <Card title="Differences between two scenarios" id="differences" subtitle="What is set otherwise; what is the same is left out.">
      <div className="ohs-workbench__pair">
        <SelectField
          label="First"
          value={first}
          options={options}
          onChange={(id) => changeAddress({ first: id === USUAL ? undefined : id })}
        />
        <SelectField
          label="Second"
          value={second}
          options={options}
          onChange={(id) => changeAddress({ second: id === DRAFT ? undefined : id })}
        />
      </div>
      {stored.error === null ? null : <p role="alert">The saved scenarios cannot be read: {stored.error.message}</p>}
      {a === undefined || b === undefined ? (
        <p role="status">Reading the scenario</p>
      ) : (
        <Differences first={a} second={b} baseline={baseline} />
      )}
    </Card>
  );
}

function Differences({ first, second, baseline }: { readonly first: Scenario; readonly second: Scenario; readonly baseline: Baseline }) {
  const rows = diffScenarios(first, second, baseline);
  if (rows.length === 0) return <p role="status">Nothing: levers, assumptions, service models and months are the same.</p>;
  return (
    <>
      <p role="status">
        {rows.length} {rows.length === 1 ? 'difference' : 'differences'}
      </p>
      <PlainTable
        caption="What each of the two sets"
        head={['What', 'Kind', 'First', 'Second']}
        numbersFrom={4}
        rows={rows.map(({ id, label, kind, first: left, second: right }) => ({ id, cells: [label, kind, left, right] }))}
      />
    </>
  );
}
