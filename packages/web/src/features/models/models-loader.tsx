import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { Breadcrumb } from '../../frame/breadcrumb.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useOpenDraft } from '../scenario/use-draft.ts';
import { ModelsView } from './models-view.tsx';

/** Where the page stands at once; its contents when the draft is open. */
export function ModelsLoader({ baseline, system }: { readonly baseline: Baseline; readonly system: IntegratedCareSystem }) {
  usePageTitle(`Service models, ${system.shortName}`);
  const draft = useOpenDraft(system.id);
  const trail = [
    { to: '/', label: 'England' },
    { to: `/ics/${system.id}`, label: system.shortName },
  ];
  return (
    <>
      <Breadcrumb trail={trail} here="Service models" />
      {draft === undefined ? (
        <>
          <h1 className="ohs-ics__title">Which way of running the service?</h1>
          <p className="ohs-loading" role="status">
            Opening the scenario
          </p>
        </>
      ) : (
        <ModelsView baseline={baseline} system={system} draft={draft} />
      )}
    </>
  );
}
