import type { RunProgress } from './run-state.ts';

/** How many futures have been drawn; nothing moves on the page when it comes and goes. */
export function RunProgressLine({ progress }: { readonly progress: RunProgress | undefined }) {
  return (
    <div className="ohs-running" role="status">
      {progress === undefined ? null : (
        <>
          <progress max={progress.total} value={progress.done} aria-label="Futures drawn" />
          <span>
            Running: {progress.done} of {progress.total} futures{progress.of === 'business-as-usual' ? ' of business as usual' : ''}
          </span>
        </>
      )}
    </div>
  );
}
