import type { ReactNode } from 'react';

interface BarButtonProps {
  readonly disabled: boolean;
  readonly main?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that its own press may make idle: it says so and does nothing, but keeps the focus, which a disabled one would lose. */
export function BarButton({ disabled, main = false, onPress, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className={main ? 'ohs-button ohs-button--main' : 'ohs-button'}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
