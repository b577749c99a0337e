import { useEffect, useRef, useState } from 'react';

/** The scenario's name, renamed in place; an empty name is put back. */
export function ScenarioName({ name, onRename }: { readonly name: string; readonly onRename: (name: string) => void }) {
  const [text, setText] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const editing = text !== undefined;
  useEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);
  if (text === undefined) {
    return (
      <>
        <strong className="ohs-bar__name">{name}</strong>
        <button type="button" className="ohs-link" onClick={() => setText(name)}>
          Rename<span className="ohs-hidden"> the scenario</span>
        </button>
      </>
    );
  }
  const done = (): void => {
    const trimmed = text.trim();
    setText(undefined);
    if (trimmed !== '' && trimmed !== name) onRename(trimmed);
  };
  return (
    <input
      ref={input}
      className="ohs-input ohs-bar__rename"
      aria-label="Name of the scenario"
      value={text}
      maxLength={120}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setText(undefined);
      }}
    />
  );
}
