import { useEffect, useState } from 'react';

/** The scenario's name, edited in place; an empty name is put back. */
export function ScenarioName({ name, onRename }: { readonly name: string; readonly onRename: (name: string) => void }) {
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const done = (): void => {
    const trimmed = text.trim();
    if (trimmed === '') setText(name);
    else if (trimmed !== name) onRename(trimmed);
  };
  return (
    <input
      className="ohs-bar__name"
      aria-label="Name of the scenario"
      value={text}
      maxLength={120}
      size={Math.min(44, Math.max(12, text.length))}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(name);
      }}
    />
  );
}
