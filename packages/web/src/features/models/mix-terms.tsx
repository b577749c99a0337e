import type { Baseline, DeliveryChoice, Organisation } from '@ohsim/engine';
import { SelectField } from '../../blocks/select-field.tsx';
import { type ChoiceTerms, takesContract, takesService } from './mix.ts';

interface MixTermsProps {
  readonly baseline: Baseline;
  readonly organisation: Organisation;
  readonly choice: DeliveryChoice | undefined;
  readonly onChange: (terms: ChoiceTerms) => void;
}

/** Ways a provider is paid, as one list. */
const PAID: readonly { readonly value: string; readonly label: string; readonly terms: ChoiceTerms }[] = [
  { value: 'per-head', label: 'Paid per head', terms: {} },
  { value: 'per-case', label: 'Paid per case', terms: { contract: 'per-case' } },
  { value: 'block', label: 'Block, more is charged', terms: { contract: 'block' } },
  { value: 'block-refuse', label: 'Block, more is refused', terms: { contract: 'block', aboveCap: 'refuse' } },
];

/** Beside a chosen model: the service that takes the work, and how a provider is paid. Nothing for models that need neither. */
export function MixTerms({ baseline, organisation, choice, onChange }: MixTermsProps) {
  const model = baseline.deliveryModels.find(({ id }) => id === choice?.modelId);
  if (choice === undefined || model === undefined) return null;
  const { serviceId, contract, aboveCap } = choice;
  const services = baseline.services.filter(({ owner, systemId }) => owner === 'nhs' && systemId === organisation.systemId);
  const paid = contract === 'block' && aboveCap === 'refuse' ? 'block-refuse' : (contract ?? 'per-head');
  return (
    <>
      {takesService(model) && services.length > 1 ? (
        <SelectField
          quiet
          label={`Service that takes the work of ${organisation.name}`}
          value={serviceId ?? ''}
          options={[
            { value: '', label: 'At: best placed' },
            ...services.map(({ id, name }) => ({
              value: id,
              label: `At: ${name.replace(/ NHS (Foundation )?Trust occupational health$/, '')}`,
            })),
          ]}
          onChange={(id) => onChange({ contract, aboveCap, serviceId: id === '' ? undefined : id } as ChoiceTerms)}
        />
      ) : null}
      {takesContract(model) ? (
        <SelectField
          quiet
          label={`How the provider of ${organisation.name} is paid`}
          value={paid}
          options={PAID}
          onChange={(value) => onChange({ serviceId, ...PAID.find((each) => each.value === value)?.terms } as ChoiceTerms)}
        />
      ) : null}
    </>
  );
}
