import type { EnglandState } from './england-source.ts';

/** An honest line on how far the futures are, and what the numbers are until then. */
export function EnglandProgress({ state, needsFutures }: { readonly state: EnglandState; readonly needsFutures: boolean }) {
  const { computing, done, total, draws, where, failures } = state;
  if (!computing && failures.length === 0) return null;
  const until = needsFutures ? 'Tiles fill as they come.' : 'Until then the numbers are with typical luck.';
  return (
    <div className="ohs-progress">
      {computing ? (
        <>
          <p role="status">
            {draws === 0
              ? 'Starting.'
              : `Drawing ${draws} futures for each ICS ${where === 'server' ? 'on the server, once for everybody' : 'in this browser'}: ${done} of ${total} ICSs. ${until}`}
          </p>
          <progress max={total} value={done} aria-label="ICSs computed" />
        </>
      ) : null}
      {failures.length === 0 ? null : (
        <p role="alert">
          {failures.length} {failures.length === 1 ? 'ICS' : 'ICSs'} could not be computed; the others are in. First reason: {failures[0]}
        </p>
      )}
    </div>
  );
}
