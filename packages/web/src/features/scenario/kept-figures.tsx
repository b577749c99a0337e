import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listFigures } from '../../api/runs-api.ts';
import { useCatalogue } from '../../engine/use-catalogue.ts';
import { isEarlier } from './is-earlier.ts';
import { momentWords } from './moment-words.ts';

/** Figures that were kept with saves of a scenario, each under a link that stays. */
export function KeptFigures({ scenarioId }: { readonly scenarioId: string }) {
  const { data, error } = useQuery({
    queryKey: ['kept-figures', scenarioId],
    queryFn: () => listFigures(scenarioId),
    staleTime: 0,
    retry: false,
  });
  const { data: catalogue } = useCatalogue();
  return (
    <>
      <h3>Figures kept with it</h3>
      {error !== null ? (
        <p role="alert">They cannot be read: {error.message}</p>
      ) : data === undefined ? (
        <p role="status">Reading the figures</p>
      ) : data.length === 0 ? (
        <p className="ohs-quiet">None yet. Figures are kept with each save, a moment after it.</p>
      ) : (
        <ul className="ohs-history__changes">
          {data.map((run) => (
            <li key={run.runId}>
              <Link to={`/runs/${run.runId}`}>{run.name}</Link>, {momentWords(run.createdAt)}
              {catalogue !== undefined && isEarlier(run, catalogue) ? ', by an earlier version of ohsim' : ''}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
