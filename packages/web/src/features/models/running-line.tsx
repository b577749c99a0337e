import type { CompareState } from './compare-store.ts';
import type { ShownComparison } from './shown-options.ts';

/** How many options have been run; nothing moves on the page when it comes and goes. */
export function RunningLine({ comparison, running }: { readonly comparison: ShownComparison; readonly running: CompareState['running'] }) {
  const total = comparison.options.length;
  return (
    <div className="ohs-running" role="status">
      {running === undefined ? null : (
        <>
          <progress max={total} value={comparison.done} aria-label="Options run" />
          <span>
            Running: {comparison.done} of {total} options{running === 'futures' ? ' in futures' : ''}
          </span>
        </>
      )}
    </div>
  );
}
