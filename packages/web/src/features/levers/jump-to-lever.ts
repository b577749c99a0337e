/** Id of a lever's card, for links to it. */
export const leverCardId = (leverId: string): string => `lever-${leverId}`;

/** Frames to wait for a card that is only now being added. */
const PATIENCE = 60;

/** Brings a lever's card into view and the focus to its first slider, once the page has drawn it. */
export function jumpToLever(leverId: string, frames = PATIENCE): void {
  const slider = document.getElementById(leverCardId(leverId))?.querySelector<HTMLInputElement>('input[type="range"]');
  if (slider === null || slider === undefined) {
    if (frames > 0) requestAnimationFrame(() => jumpToLever(leverId, frames - 1));
    return;
  }
  document.getElementById(leverCardId(leverId))?.scrollIntoView({ block: 'center' });
  slider.focus({ preventScroll: true });
}
