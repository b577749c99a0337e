import { type Baseline, describeScenario, isTable, type RunOutput } from '@ohsim/engine';
import type { Sheet, SheetRow } from '../xlsx/workbook.ts';

/** What the scenario changes: levers and choices in words, and every number of the user's own beside what it was. */
export function changesSheet({ manifest: { scenario } }: RunOutput, baseline: Baseline): Sheet {
  const [where = '', ...changes] = describeScenario(scenario, baseline);
  const words: SheetRow[] = [
    { kind: 'title', cells: ['What the scenario changes'] },
    ...[where, ...(changes.length === 0 ? ['Nothing is changed: business as usual.'] : changes)].map(
      (text): SheetRow => ({ kind: 'note', cells: [text] }),
    ),
    { kind: 'blank', cells: [] },
    {
      kind: 'header',
      cells: [
        'Assumption changed',
        'Id',
        'Before',
        'How',
        'Own value',
        '10th of 100',
        '90th of 100',
        'Unit',
        'From',
        'Grade before',
        'Reason',
      ],
    },
  ];
  const overrides = scenario.overrides.map(({ parameterId, op, value, interval, unit, from, reason }): SheetRow => {
    const parameter = baseline.parameters.find(({ id }) => id === parameterId);
    const before = parameter === undefined || isTable(parameter) ? 'a table' : { value: parameter.value, format: 'small' as const };
    const number = (of: number | undefined) => (of === undefined ? null : { value: of, format: 'small' as const });
    return {
      kind: 'plain',
      cells: [
        parameter?.label ?? parameterId,
        parameterId,
        before,
        HOW[op],
        number(value),
        number(interval?.low),
        number(interval?.high),
        op === 'multiply' ? 'factor' : (parameter?.unit ?? unit ?? ''),
        from ?? 'the start',
        parameter?.grade ?? '',
        reason ?? '',
      ],
    };
  });
  return {
    name: 'Changed',
    widths: [44, 36, 12, 14, 12, 12, 12, 18, 12, 13, 50],
    frozen: { rows: 1, columns: 1 },
    landscape: true,
    rows: [...words, ...(overrides.length === 0 ? [{ kind: 'plain' as const, cells: ['No assumption is changed.'] }] : overrides)],
  };
}

const HOW = { set: 'set to', multiply: 'multiplied by', add: 'changed by' } as const;
