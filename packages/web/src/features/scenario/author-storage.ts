/** The name a person goes by on their saves, kept in this browser. It says who, it proves nothing. */
const KEY = 'ohsim.author';

/** Most characters of a name, as the server takes it. */
export const LONGEST_NAME = 100;
/** Most characters of a note, as the server takes it. */
export const LONGEST_NOTE = 500;

export function readAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepAuthor(name: string): void {
  try {
    localStorage.setItem(KEY, name.trim().slice(0, LONGEST_NAME));
  } catch {
    // a browser that keeps nothing asks again next time
  }
}
