import { monthName, monthOf } from '@ohsim/documents/charts';
import { formatNumber, type Issue, type Organisation } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { AS_RECORDED, choiceOf, MIX, mixStart, shortLabel, startMonths, withModel, withStart, withTerms } from './mix.ts';
import { MixTerms } from './mix-terms.tsx';
import type { ModelsContext } from './models-context.ts';

/** A delivery model for each trust and board: what makes "My mix", and the month in which every change begins. */
export function MixCard({ baseline, organisations, draft, comparison, from, setView, changeDraft }: ModelsContext) {
  const warnings = comparison.options.find(({ id }) => id === MIX)?.result?.warnings ?? [];
  const set = (change: Readonly<Record<string, string>>): void => changeDraft(withModel(startAt(from), organisations, change));
  const startAt = (month: string) => (mixStart(draft) === undefined ? draft : withStart(draft, month));
  const begin = (month: string): void => {
    setView('from', month);
    if (mixStart(draft) !== undefined) changeDraft(withStart(draft, month));
  };
  const models = baseline.deliveryModels;
  const months = [...new Set([...startMonths(draft), from])].sort();
  const ids = organisations.map(({ id }) => id);
  return (
    <Card
      id="mix"
      title="Your mix"
      subtitle="Choose how each trust and board is served. It becomes the option “My mix”, kept with your scenario."
      aside={
        <SelectField
          label="Changes begin"
          value={from}
          options={months.map((month) => ({ value: month, label: monthName(monthOf(month)) }))}
          onChange={begin}
        />
      }
    >
      <table className="ohs-table ohs-mix">
        <caption className="ohs-hidden">Delivery model of each trust and board</caption>
        <thead>
          <tr>
            <th scope="col">Trust or board</th>
            <th scope="col" className="ohs-table__number">
              Staff
            </th>
            <th scope="col">Delivery model</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map((organisation, index) => (
            <tr key={organisation.id}>
              <th scope="row">
                <strong>{index + 1}</strong> {organisation.name}
              </th>
              <td className="ohs-table__number">{formatNumber(organisation.heads)}</td>
              <td>
                <SelectField
                  quiet
                  label={`Delivery model of ${organisation.name}`}
                  value={choiceOf(draft, organisation.id)?.modelId ?? AS_RECORDED}
                  options={models.map((model) => ({ value: model.id, label: shortLabel(model) }))}
                  onChange={(modelId) => set({ [organisation.id]: modelId })}
                />
                <MixTerms
                  baseline={baseline}
                  organisation={organisation}
                  choice={choiceOf(draft, organisation.id)}
                  onChange={(terms) => changeDraft(withTerms(startAt(from), organisations, organisation.id, terms))}
                />
                {warningsOf(warnings, organisation, draft.delivery ?? []).map((issue) => (
                  <p key={issue.message} className="ohs-mix__warning">
                    <strong>No change:</strong> {issue.message}.
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ohs-actions ohs-mix__actions">
        <button
          type="button"
          className="ohs-button"
          disabled={mixStart(draft) === undefined}
          onClick={() => set(Object.fromEntries(ids.map((id) => [id, AS_RECORDED])))}
        >
          All as recorded
        </button>
      </p>
      {mixStart(draft) === undefined ? (
        <p className="ohs-models__note">No mix yet. Change one of the models above to see it as a column.</p>
      ) : null}
    </Card>
  );
}

/** Warnings about an organisation: those that name it, else those on a choice made for it. */
function warningsOf(
  warnings: readonly Issue[],
  { id, name }: Organisation,
  choices: readonly { readonly organisationIds: 'all' | readonly string[] }[],
): Issue[] {
  const notApplicable = warnings.filter(({ code, message }) => code === 'model-not-applicable' && message.includes(name));
  if (notApplicable.length > 0) return notApplicable;
  return warnings.filter(({ path, code }) => {
    const choice = choices[Number(/^delivery\[(\d+)\]/.exec(path)?.[1] ?? -1)];
    return code === 'delivery-inert' && choice !== undefined && choice.organisationIds !== 'all' && choice.organisationIds.includes(id);
  });
}
