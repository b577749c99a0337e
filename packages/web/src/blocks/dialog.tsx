import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is rendered; Escape, Close and a press outside close it. */
export function Dialog({ title, wide = false, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = box.current;
    if (element !== null && !element.open) element.showModal();
  }, []);
  // closing the element itself brings the focus back to what opened it, then `close` tells the owner
  const close = (): void => box.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={box}
      className={wide ? 'ohs-dialog ohs-dialog--wide' : 'ohs-dialog'}
      aria-labelledby={headingId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="ohs-dialog__head">
        <h2 id={headingId}>{title}</h2>
        <button type="button" className="ohs-button" onClick={close}>
          Close
        </button>
      </div>
      <div className="ohs-dialog__body">{children}</div>
    </dialog>
  );
}
