import { useQuery } from '@tanstack/react-query';
import { listScenarios } from '../../api/scenarios-api.ts';
import { Dialog } from '../../blocks/dialog.tsx';
import { momentWords } from './moment-words.ts';

interface StoredScenariosProps {
  readonly systemId: string;
  readonly name: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Saved scenarios of the system, to open one. */
export function StoredScenarios({ systemId, name, onOpen, onClose }: StoredScenariosProps) {
  const { data, error } = useQuery({
    queryKey: ['scenarios', systemId],
    queryFn: () => listScenarios(systemId),
    staleTime: 0,
    retry: false,
  });
  return (
    <Dialog title="Open a saved scenario" onClose={onClose}>
      {error !== null ? (
        <p role="alert">The saved scenarios cannot be read: {error.message} Your draft is as it was.</p>
      ) : data === undefined ? (
        <p role="status">Reading the saved scenarios</p>
      ) : data.length === 0 ? (
        <p>No scenario is saved for {name} yet.</p>
      ) : (
        <ul className="ohs-stored">
          {data.map((scenario) => (
            <li key={scenario.id}>
              <button type="button" className="ohs-link" onClick={() => onOpen(scenario.id)}>
                {scenario.name}
              </button>{' '}
              <span className="ohs-quiet">saved {momentWords(scenario.updatedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
