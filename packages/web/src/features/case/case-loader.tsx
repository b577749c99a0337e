import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { Breadcrumb } from '../../frame/breadcrumb.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useOpenDraft } from '../scenario/use-draft.ts';
import { CaseView } from './case-view.tsx';

/** Where the page stands at once; its contents when the draft is open. */
export function CaseLoader({ baseline, system }: { readonly baseline: Baseline; readonly system: IntegratedCareSystem }) {
  usePageTitle(`Investment case, ${system.shortName}`);
  const draft = useOpenDraft(system.id);
  const trail = [
    { to: '/', label: 'England' },
    { to: `/ics/${system.id}`, label: system.shortName },
  ];
  return (
    <>
      <Breadcrumb trail={trail} here="Investment case" />
      {draft === undefined ? (
        <>
          <h1 className="ohs-ics__title">Is it worth what it costs?</h1>
          <p className="ohs-loading" role="status">
            Opening the scenario
          </p>
        </>
      ) : (
        <CaseView baseline={baseline} system={system} draft={draft} />
      )}
    </>
  );
}
