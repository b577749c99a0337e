import type { IntegratedCareSystem } from '@ohsim/engine';
import { Breadcrumb } from '../../frame/breadcrumb.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useOpenDraft } from '../scenario/use-draft.ts';
import { FindOutView } from './find-out-view.tsx';

/** Where the page stands at once; its contents when the draft is open. */
export function FindOutLoader({ system }: { readonly system: IntegratedCareSystem }) {
  usePageTitle(`Find out first, ${system.shortName}`);
  const draft = useOpenDraft(system.id);
  const trail = [
    { to: '/', label: 'England' },
    { to: `/ics/${system.id}`, label: system.shortName },
  ];
  return (
    <>
      <Breadcrumb trail={trail} here="Find out first" />
      {draft === undefined ? (
        <p className="ohs-loading" role="status">
          Opening the scenario
        </p>
      ) : (
        <FindOutView system={system} draft={draft} />
      )}
    </>
  );
}
