import { useId, useState } from 'react';
import { Dialog } from '../../blocks/dialog.tsx';
import { keepAuthor, LONGEST_NAME, LONGEST_NOTE, readAuthor } from './author-storage.ts';

interface NoteDialogProps {
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name to save under, which stays in this browser, and a note about this save. */
export function NoteDialog({ onSave, onClose }: NoteDialogProps) {
  const [author, setAuthor] = useState(readAuthor);
  const [note, setNote] = useState('');
  const ids = { author: useId(), note: useId(), hint: useId() };
  const save = (): void => {
    keepAuthor(author);
    onSave(note.trim());
  };
  return (
    <Dialog title="Save with your name and a note" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="ohs-field">
          <label className="ohs-field__label" htmlFor={ids.author}>
            Your name
          </label>
          <p className="ohs-quiet" id={ids.hint}>
            Shown in the history beside each of your saves, and kept in this browser for the next. Nobody checks it: it is not a sign-in.
          </p>
          <input
            id={ids.author}
            className="ohs-input"
            value={author}
            maxLength={LONGEST_NAME}
            aria-describedby={ids.hint}
            onChange={(event) => setAuthor(event.target.value)}
          />
        </div>
        <div className="ohs-field">
          <label className="ohs-field__label" htmlFor={ids.note}>
            Note: what changed, and why
          </label>
          <textarea
            id={ids.note}
            className="ohs-input ohs-textarea"
            rows={3}
            value={note}
            maxLength={LONGEST_NOTE}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <p className="ohs-actions">
          <button type="submit" className="ohs-button ohs-button--main">
            Save
          </button>
        </p>
      </form>
    </Dialog>
  );
}
