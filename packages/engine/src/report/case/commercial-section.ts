import type { Baseline } from '../../baseline/baseline.ts';
import { isTable } from '../../parameters/parameter.ts';
import { describeDelivery } from '../../scenario/describe-scenario.ts';
import type { DeliveryChoice } from '../../scenario/scenario.ts';
import type { CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { column, heading, sentence, table } from './case-tables.ts';
import { inputText } from './case-text.ts';
import type { CaseOptionResult } from './investment-case.ts';

/** Terms of a delivery model and of a contract with an independent provider, by parameter. */
const MODEL_TERMS = ['transitionMonths', 'setUpCost', 'doubleRunningShare', 'productivityDip', 'leavingSpike', 'managementOverhead'];
const CONTRACT_TERMS = ['pricePerHead', 'pricePerReferral', 'indexation', 'blockCap', 'blockCollar', 'waitPenalty', 'penaltyCap'];

/** The commercial case: what is bought from whom on which terms, option by option. */
export const commercialSection = ({ options, baseline }: CaseBuild): CaseBlock[] =>
  options
    .filter(({ kind }) => kind !== 'business-as-usual')
    .flatMap((option) => [heading(option.label, 3), ...optionTerms(option, baseline)]);

const optionTerms = ({ id, label, scenario }: CaseOptionResult, baseline: Baseline): CaseBlock[] => {
  const choices = scenario.delivery ?? [];
  if (choices.length === 0)
    return [
      sentence(
        `${id}-no-contract`,
        `${label} buys no service: staff are employed on national terms, and arrangements between organisations stay as recorded.`,
      ),
    ];
  return choices.flatMap((choice, at) => [
    sentence(`${id}-contract-${at}`, describeDelivery(choice, baseline)),
    termsTable(`${id}-terms-${at}`, choice, baseline, scenario.overrides),
  ]);
};

const termsTable = (
  id: string,
  choice: DeliveryChoice,
  baseline: Baseline,
  overrides: CaseOptionResult['scenario']['overrides'],
): CaseBlock => {
  const model = baseline.deliveryModels.find((candidate) => candidate.id === choice.modelId);
  const bought = model?.contract === 'independent';
  const ids = [
    ...MODEL_TERMS.map((name) => `delivery.${choice.modelId}.${name}`),
    ...(bought ? CONTRACT_TERMS.map((name) => `contract.independent.${name}`) : model?.contract === 'nhs' ? ['contract.nhs.margin'] : []),
  ];
  const basis = bought
    ? BASES[choice.contract ?? 'per-head']
    : model?.contract === 'nhs'
      ? 'At cost between NHS bodies, by share of work'
      : 'No charge';
  return table({
    id,
    title: `Terms: ${model?.label ?? choice.modelId}`,
    columns: [column('value', 'Term', ''), column('grade', 'Grade', '')],
    rows: [
      { id: 'basis', label: 'How it is paid for', cells: [basis, ''] },
      { id: 'accreditation', label: 'SEQOHS accreditation required', cells: [model?.requiresAccreditation === true ? 'yes' : 'no', ''] },
      { id: 'training', label: 'Training hosted', cells: [model?.hostsTraining === true ? 'yes' : 'no', ''] },
      ...ids.flatMap((parameterId) => {
        const parameter = baseline.parameters.find((candidate) => candidate.id === parameterId);
        if (parameter === undefined || isTable(parameter)) return [];
        const value = overrides.find((override) => override.parameterId === parameterId && override.op === 'set')?.value ?? parameter.value;
        return [{ id: parameterId, label: parameter.label, cells: [inputText(value, parameter.unit), parameter.grade] }];
      }),
    ],
    notes: bought
      ? ['Not modelled and to be settled in the contract: notice, minimum term, refusal of work above a cap, exit and data.']
      : ['Charges between NHS bodies net to zero in the economic case.'],
  });
};

const BASES = {
  'per-head': 'A price per head and year',
  'per-case': 'A price per case',
  block: 'A block contract with collar and cap',
} as const;
