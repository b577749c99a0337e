import { monthId, monthOf } from '@ohsim/documents/charts';
import type { Baseline, DeliveryChoice, DeliveryModel, DeliveryOption, Organisation, Scenario } from '@ohsim/engine';
import { presetOptions } from '@ohsim/engine';

/** Id of the option made of the choices per organisation. */
export const MIX = 'mix';
/** The model that changes nothing. */
export const AS_RECORDED = 'as-recorded';

/** Months between the start of the run and a change, unless chosen otherwise. */
const MONTHS_TO_PREPARE = 12;

/** Trusts and boards of a system, largest first: those a delivery model is for. */
export function coveredOrganisations(baseline: Baseline, systemId: string): Organisation[] {
  return baseline.organisations
    .filter(({ systemId: of, sector }) => of === systemId && (sector === 'nhs-trust' || sector === 'icb'))
    .sort((a, b) => b.heads - a.heads || a.name.localeCompare(b.name, 'en-GB'));
}

/** The choice an organisation follows: the last that names it, else the last for all. */
export function choiceOf(scenario: Scenario, organisationId: string): DeliveryChoice | undefined {
  const choices = scenario.delivery ?? [];
  const named = choices.findLast((choice) => choice.organisationIds !== 'all' && choice.organisationIds.includes(organisationId));
  return named ?? choices.findLast((choice) => choice.organisationIds === 'all');
}

/** The scenario with one organisation's delivery model changed; as recorded takes its choice away. */
export function withModel(scenario: Scenario, organisations: readonly Organisation[], change: Readonly<Record<string, string>>): Scenario {
  const from = mixStart(scenario) ?? defaultStart(scenario);
  const covered = new Set(organisations.map(({ id }) => id));
  const others = (scenario.delivery ?? []).flatMap(({ organisationIds, ...choice }) =>
    organisationIds === 'all' ? [] : organisationIds.filter((id) => !covered.has(id)).map((id) => ({ ...choice, organisationIds: [id] })),
  );
  const each = organisations.flatMap(({ id }): DeliveryChoice[] => {
    const modelId = change[id];
    const kept = choiceOf(scenario, id);
    if (modelId === undefined || modelId === kept?.modelId) return kept === undefined ? [] : [{ ...kept, organisationIds: [id] }];
    return modelId === AS_RECORDED ? [] : [{ modelId, organisationIds: [id], from }];
  });
  return withDelivery(scenario, grouped([...each, ...others]));
}

/** What is agreed for one organisation beside the model: which service takes the work, and how a provider is paid. */
export type ChoiceTerms = Pick<DeliveryChoice, 'serviceId' | 'contract' | 'aboveCap'>;

/** The scenario with other terms for one organisation; its model and month stay. Without a choice there is nothing to agree. */
export function withTerms(scenario: Scenario, organisations: readonly Organisation[], id: string, terms: ChoiceTerms): Scenario {
  const kept = choiceOf(scenario, id);
  if (kept === undefined) return scenario;
  const { modelId, from } = kept;
  const agreed = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
  const others = withModel(scenario, organisations, { [id]: AS_RECORDED }).delivery ?? [];
  const each = [...others, { modelId, from, ...agreed, organisationIds: [id] }];
  const order = organisations.map((organisation) => organisation.id);
  const singly = each
    .flatMap(({ organisationIds, ...choice }) =>
      organisationIds === 'all' ? [] : organisationIds.map((of) => ({ ...choice, organisationIds: [of] })),
    )
    .sort((a, b) => order.indexOf(a.organisationIds[0] ?? '') - order.indexOf(b.organisationIds[0] ?? ''));
  return withDelivery(scenario, grouped(singly));
}

/** Whether a model sends work to a service of the NHS that can be chosen. */
export const takesService = ({ rules }: DeliveryModel): boolean =>
  rules.some(({ to }) => to === 'hub' || to === 'own-or-hub' || to === 'neighbour');

/** Whether a model buys from a provider, who has to be paid some way. */
export const takesContract = ({ contract }: DeliveryModel): boolean => contract === 'independent';

/** The scenario with every choice beginning in one month. */
export const withStart = (scenario: Scenario, from: string): Scenario =>
  withDelivery(
    scenario,
    (scenario.delivery ?? []).map((choice) => ({ ...choice, from })),
  );

/** Month in which the mix begins; undefined without a mix. */
export const mixStart = (scenario: Scenario): string | undefined => scenario.delivery?.[0]?.from;

/** A year after the start of the run. */
export const defaultStart = (scenario: Scenario): string => monthId(monthOf(scenario.startMonth) + MONTHS_TO_PREPARE);

/** Months a change may begin in: every half year over the first four. */
export const startMonths = (scenario: Scenario): string[] =>
  [0, 6, 12, 18, 24, 30, 36, 48].map((ahead) => monthId(monthOf(scenario.startMonth) + ahead));

/** Every preset on the draft's levers and assumptions, as recorded first, and the mix where there is one. */
export function modelOptions(baseline: Baseline, draft: Scenario, from: string): DeliveryOption[] {
  const presets = presetOptions(draft, baseline, undefined, from).map((option) => ({ ...option, label: shortLabel(option) }));
  return (draft.delivery ?? []).length === 0 ? presets : [...presets, { id: MIX, label: 'My mix', scenario: draft }];
}

const SHORT: Readonly<Record<string, string>> = {
  'nhs-neighbour': 'NHS neighbour',
  'independent-provider': 'Independent provider',
  'business-partner': 'Business partner',
};

/** A model's name short enough for a column. */
export const shortLabel = ({ id, label }: { readonly id: string; readonly label: string }): string => SHORT[id] ?? label;

function withDelivery(scenario: Scenario, delivery: readonly DeliveryChoice[]): Scenario {
  const { delivery: _, ...rest } = scenario;
  return delivery.length === 0 ? rest : { ...rest, delivery };
}

/** Choices alike in everything but whom they are for become one. */
function grouped(choices: readonly DeliveryChoice[]): DeliveryChoice[] {
  const groups = new Map<string, DeliveryChoice & { readonly organisationIds: readonly string[] }>();
  for (const { organisationIds, ...terms } of choices) {
    const key = JSON.stringify(Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1)));
    const before = groups.get(key)?.organisationIds ?? [];
    groups.set(key, { ...terms, organisationIds: [...before, ...(organisationIds === 'all' ? [] : organisationIds)] });
  }
  return [...groups.values()];
}
