/** Drafts kept in this browser, one for each system, so that a reload or a crash loses nothing. */

const KEY = 'ohsim.draft.';
const ASIDE = 'ohsim.draft-aside.';

/** The kept text of a draft, unchecked; undefined when there is none or the browser keeps nothing. */
export const readDraft = (systemId: string): string | undefined => read(KEY + systemId);

/** Keeps a draft; false when the browser refuses (private window, full). */
export const keepDraft = (systemId: string, text: string): boolean => write(KEY + systemId, text);

/** Puts a draft aside when a shared link takes its place. */
export const putAside = (systemId: string, text: string): boolean => write(ASIDE + systemId, text);
export const readAside = (systemId: string): string | undefined => read(ASIDE + systemId);

export const forgetDraft = (systemId: string): void => forget(KEY + systemId);
export const forgetAside = (systemId: string): void => forget(ASIDE + systemId);

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
