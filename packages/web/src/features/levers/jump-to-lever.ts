/** Id of a lever's card, for links to it. */
export const leverCardId = (leverId: string): string => `lever-${leverId}`;

/** Brings a lever's card into view and the focus to its first slider, once the page has drawn it. */
export function jumpToLever(leverId: string): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(leverCardId(leverId));
    card?.scrollIntoView({ block: 'center' });
    card?.querySelector<HTMLInputElement>('input[type="range"]')?.focus({ preventScroll: true });
  });
}
