import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listFigures } from '../../api/runs-api.ts';
import type { StoredAs } from '../../api/scenarios-api.ts';
import { useCatalogue } from '../../engine/use-catalogue.ts';
import { isEarlier } from './is-earlier.ts';
import { momentWords } from './moment-words.ts';

/** Says so where the figures a saved scenario was last seen with come from an earlier model or earlier data, and leads to them. */
export function OldFigures({ storedAs }: { readonly storedAs: StoredAs }) {
  const { data } = useQuery({
    queryKey: ['kept-figures', storedAs.id],
    queryFn: () => listFigures(storedAs.id),
    staleTime: 0,
    retry: false,
  });
  const { data: catalogue } = useCatalogue();
  const last = data?.[0];
  if (last === undefined || catalogue === undefined || !isEarlier(last, catalogue)) return null;
  return (
    <div className="ohs-note" role="status">
      <p>
        ohsim has changed since “{storedAs.name}” was last saved with its figures ({momentWords(last.createdAt)}). This page shows figures
        of today’s model and data. <Link to={`/runs/${last.runId}`}>See the figures as they were, and what changed</Link>
      </p>
    </div>
  );
}
