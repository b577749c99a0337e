import { formatNumber } from '@ohsim/documents/charts';
import { type CaseFlag, shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import { PoundsField } from '../../blocks/pounds-field.tsx';
import { amount, costKey, costText } from './case-address.ts';
import type { CaseContext } from './case-context.ts';
import { type AppraisedOption, appraisedOptions, worthText } from './lead-option.ts';

/** Every option against business as usual, with what bringing it about costs, and what must be looked into. */
export function OptionsCard({ investment, choices, lead, setView }: CaseContext) {
  const options = appraisedOptions(investment);
  const sampled = options.some(({ distribution }) => distribution !== null);
  return (
    <Card
      id="options"
      title="The options"
      subtitle={`Against business as usual over ${choices.years} years, present values in ${investment.priceYear} prices, after allowances for optimism`}
    >
      <PlainTable
        caption="Options against business as usual"
        head={['Option', 'Benefits', 'Costs', 'NPSV', 'For every £1', 'Payback', ...(sampled ? ['Worth its cost'] : [])]}
        rows={options.map((option) => ({ id: option.id, cells: optionCells(option, option.id === lead.id, sampled) }))}
      />
      <div className="ohs-case__costs">
        {options.map(({ id, label }) => (
          <fieldset key={id} className="ohs-case__cost">
            <legend>{label}: cost of bringing it about</legend>
            {(['once', 'yearly'] as const).map((part) => (
              <PoundsField
                key={part}
                label={part === 'once' ? 'Once' : 'A year'}
                of={label}
                value={choices.costs[id]?.[part]}
                parse={amount}
                onChange={(value) => setView(costKey(id), costText({ once: 0, yearly: 0, ...choices.costs[id], [part]: value ?? 0 }))}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <Flags options={options} />
    </Card>
  );
}

function optionCells({ id, label, summary, appraisal, distribution }: AppraisedOption, lead: boolean, sampled: boolean) {
  const name = (
    <span data-option={id}>
      {lead ? <strong>{label}</strong> : label}
      <span className="ohs-case__summary">{summary}</span>
    </span>
  );
  const ratio =
    appraisal.bcr.value === null ? <span title={appraisal.bcr.reason}>not defined</span> : `£${formatNumber(appraisal.bcr.value, 2)}`;
  return [
    name,
    shownPounds(appraisal.presentValueBenefits),
    shownPounds(appraisal.presentValueCosts),
    <span key="npsv" data-npsv={id}>
      {shownPounds(appraisal.npsv)}
    </span>,
    ratio,
    appraisal.payback === null ? 'not within the period' : `${formatNumber(appraisal.payback, 1)} years`,
    ...(sampled ? [distribution === null ? '–' : worthText(distribution)] : []),
  ];
}

/** What must be looked into before a figure is believed. */
function Flags({ options }: { readonly options: readonly AppraisedOption[] }) {
  const flags = options.flatMap(({ id, label, flags: found }) =>
    found.map((flag: CaseFlag) => ({ ...flag, id: `${id}-${flag.code}`, label })),
  );
  if (flags.length === 0) return null;
  return (
    <ul className="ohs-case__flags" aria-label="To look into">
      {flags.map(({ id, label, text, mechanism }) => (
        <li key={id}>
          <strong>
            {label}: {text}
          </strong>{' '}
          {mechanism}
        </li>
      ))}
    </ul>
  );
}
