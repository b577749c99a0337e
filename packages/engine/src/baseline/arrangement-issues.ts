import type { Arrangement } from '../arrangements/arrangement.ts';
import { selectArrangements } from '../arrangements/select-arrangements.ts';
import { errorIssue, type Issue } from '../issues/issue.ts';
import type { Baseline, Organisation } from './baseline.ts';

/** Shares are written with a few decimals; a difference beyond rounding of the sum is a mistake. */
const SHARE_TOLERANCE = 1e-9;

/** Organisations whose work on some line and pool goes nowhere, or more or less than once; and NHS services nobody uses. */
export function arrangementIssues(baseline: Baseline): Issue[] {
  const byOrganisation = new Map<string, Arrangement[]>(baseline.organisations.map(({ id }) => [id, []]));
  for (const arrangement of baseline.arrangements) byOrganisation.get(arrangement.organisationId)?.push(arrangement);
  const unserved = baseline.organisations.flatMap((organisation, index) =>
    organisationIssues(organisation, index, byOrganisation.get(organisation.id) ?? [], baseline),
  );
  return [...unserved, ...idleServices(baseline)];
}

/** One issue per distinct fault of an organisation, naming the first line and pool that shows it. */
function organisationIssues(organisation: Organisation, index: number, arrangements: readonly Arrangement[], baseline: Baseline): Issue[] {
  const faults = new Map<string, Issue>();
  for (const lineId of representatives(baseline.lines, (arrangement) => arrangement.lineIds, arrangements)) {
    for (const poolId of representatives(baseline.pools, (arrangement) => arrangement.poolIds, arrangements)) {
      const selected = selectArrangements(arrangements, lineId, poolId);
      const share = selected.reduce((sum, arrangement) => sum + arrangement.share, 0);
      const key = selected.map(({ serviceId }) => serviceId).join(' ');
      if (Math.abs(share - 1) > SHARE_TOLERANCE && !faults.has(key))
        faults.set(key, shareIssue(organisation, index, share, `${lineId}, ${poolId}`));
    }
  }
  return [...faults.values()];
}

/** Every id that some arrangement names, and the first of those that none names: the rest are treated alike. */
function representatives(
  rows: readonly { readonly id: string }[],
  idsOf: (arrangement: Arrangement) => 'all' | readonly string[],
  arrangements: readonly Arrangement[],
): string[] {
  const named = new Set(arrangements.flatMap((arrangement) => (idsOf(arrangement) === 'all' ? [] : idsOf(arrangement))));
  const unnamed = rows.find(({ id }) => !named.has(id));
  return rows.map(({ id }) => id).filter((id) => named.has(id) || id === unnamed?.id);
}

function shareIssue(organisation: Organisation, index: number, share: number, example: string): Issue {
  return errorIssue({
    path: `organisations[${index}]`,
    code: share === 0 ? 'no-arrangement' : 'shares-do-not-add-up',
    message: `the shares of the arrangements of ${organisation.name} (${organisation.id}) on ${example}`,
    found: share,
    allowed: { oneOf: [1] },
    unit: 'share of the work',
    hint:
      share === 0
        ? 'Add an arrangement that covers all lines and pools.'
        : 'Change the shares of equally specific arrangements so that they add up to 1.',
  });
}

function idleServices(baseline: Baseline): Issue[] {
  const used = new Set(baseline.arrangements.map(({ serviceId }) => serviceId));
  return baseline.services.flatMap((service, index) =>
    used.has(service.id)
      ? []
      : [
          errorIssue({
            path: `services[${index}]`,
            code: 'no-work',
            message: `no arrangement leads to ${service.name}`,
            found: service.id,
            hint: 'Add an arrangement or remove the service.',
          }),
        ],
  );
}
