import { useState } from 'react';

/** Copies the address, which holds the whole scenario and view; where copying is not allowed the address is shown to copy by hand. */
export function ShareButton() {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(globalThis.location.href);
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <span className="ohs-share">
      <button type="button" className="ohs-button" onClick={() => void share()} onBlur={() => setState('idle')}>
        {state === 'copied' ? 'Link copied' : 'Share'}
      </button>
      {state === 'shown' ? (
        <input
          className="ohs-input ohs-share__address"
          readOnly
          aria-label="Address of this view, to copy"
          value={globalThis.location.href}
          ref={(input) => input?.select()}
        />
      ) : null}
      <span className="ohs-hidden" role="status">
        {state === 'copied' ? 'The link to this view is on the clipboard' : ''}
      </span>
    </span>
  );
}
