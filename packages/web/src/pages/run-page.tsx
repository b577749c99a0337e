import type { RunDocument } from '@ohsim/api';
import type { RunManifest } from '@ohsim/engine';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { readRun } from '../api/runs-api.ts';
import { CatalogueGate } from '../engine/catalogue-gate.tsx';
import { KeptRunView } from '../features/kept-run/kept-run-view.tsx';
import { reasonOf } from '../features/scenario/use-saving.ts';
import { Breadcrumb } from '../frame/breadcrumb.tsx';
import { usePageTitle } from '../frame/use-page-title.ts';

const GOING = ['queued', 'running'];
/** Milliseconds between two looks at a run that is going. */
const PAUSE = 1000;

/** A stored run under its own link, which stays what it was. */
export function RunPage() {
  usePageTitle('Kept figures');
  const { runId = '' } = useParams();
  const { data, error } = useQuery({
    queryKey: ['run', runId],
    queryFn: () => readRun(runId),
    retry: false,
    refetchInterval: ({ state }) => (GOING.includes(state.data?.status ?? '') ? PAUSE : false),
  });
  return (
    <>
      <Breadcrumb trail={[{ to: '/', label: 'England' }]} here="Kept figures" />
      {error !== null ? (
        <div role="alert">
          <h1 className="ohs-ics__title">These figures cannot be shown</h1>
          <p>{reasonOf(error)}</p>
        </div>
      ) : data === undefined || GOING.includes(data.status) ? (
        <p className="ohs-loading" role="status">
          {data === undefined ? 'Reading the figures' : 'The server is still working these figures out'}
        </p>
      ) : hasManifest(data) ? (
        <CatalogueGate>{(catalogue) => <KeptRunView run={data} catalogue={catalogue} />}</CatalogueGate>
      ) : (
        <div role="alert">
          <h1 className="ohs-ics__title">These figures cannot be shown</h1>
          <p>The run has no result: {data.error ?? data.status}.</p>
        </div>
      )}
    </>
  );
}

const hasManifest = (run: RunDocument): run is RunDocument & { manifest: RunManifest } => run.manifest !== null;
