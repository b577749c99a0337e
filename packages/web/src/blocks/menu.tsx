import { type ReactNode, useRef } from 'react';

interface MenuProps {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly disabled?: boolean; readonly run: () => void }[];
  readonly children?: ReactNode;
}

/** A button that opens a list of things to do; choosing one or Escape closes it and brings the focus back to the button. */
export function Menu({ label, items, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details
      className="ohs-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onBlur={(event) => {
        if (menu.current !== null && event.relatedTarget !== null && !menu.current.contains(event.relatedTarget)) menu.current.open = false;
      }}
    >
      <summary className="ohs-button">{label}</summary>
      <div className="ohs-menu__list">
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            disabled={item.disabled === true}
            onClick={() => {
              close();
              item.run();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
      {children}
    </details>
  );
}
