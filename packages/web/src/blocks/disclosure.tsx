import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';

interface DisclosureProps {
  readonly label: string;
  /** What it is about, read out after the label. */
  readonly of: string;
  readonly title: string;
  readonly wide?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that opens its text in a dialog; closing brings the focus back to it. */
export function Disclosure({ label, of, title, wide = false, className = 'ohs-link', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setOpen(true)}>
        {label}
        <span className="ohs-hidden">: {of}</span>
      </button>
      {open ? (
        <Dialog title={title} wide={wide} onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      ) : null}
    </>
  );
}
