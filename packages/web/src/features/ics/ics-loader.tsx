import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { Breadcrumb } from '../../frame/breadcrumb.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useOpenDraft } from '../scenario/use-draft.ts';
import { IcsView } from './ics-view.tsx';

/** Title of an ICS page at once; its contents when the draft is open. */
export function IcsLoader({ baseline, system }: { readonly baseline: Baseline; readonly system: IntegratedCareSystem }) {
  usePageTitle(system.shortName);
  const draft = useOpenDraft(system.id);
  return (
    <>
      <Breadcrumb trail={[{ to: '/', label: 'England' }]} here={system.shortName} />
      {draft === undefined ? (
        <>
          <h1 className="ohs-ics__title">{system.shortName}</h1>
          <p className="ohs-loading" role="status">
            Opening the scenario
          </p>
        </>
      ) : (
        <IcsView baseline={baseline} system={system} draft={draft} />
      )}
    </>
  );
}
