import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { Breadcrumb } from '../../frame/breadcrumb.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useOpenDraft } from '../scenario/use-draft.ts';
import { WorkbenchView } from './workbench-view.tsx';

/** Where the page stands at once; its contents when the draft is open. */
export function WorkbenchLoader({ baseline, system }: { readonly baseline: Baseline; readonly system: IntegratedCareSystem }) {
  usePageTitle(`Assumptions and differences, ${system.shortName}`);
  const draft = useOpenDraft(system.id);
  const trail = [
    { to: '/', label: 'England' },
    { to: `/ics/${system.id}`, label: system.shortName },
  ];
  return (
    <>
      <Breadcrumb trail={trail} here="Your assumptions and differences" />
      <h1 className="ohs-ics__title">Your assumptions and differences</h1>
      {draft === undefined ? (
        <p className="ohs-loading" role="status">
          Opening the scenario
        </p>
      ) : (
        <WorkbenchView baseline={baseline} system={system} draft={draft} />
      )}
    </>
  );
}
