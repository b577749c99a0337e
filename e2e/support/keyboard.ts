import type { Locator, Page } from 'playwright';

/** Looks on the way to an element: more means that Tab does not get there. */
const LOOKS = 60;

/** Presses Tab, or Shift and Tab where the element stands before the focus, until the element has it; then checks that the focus is seen. Nothing is focused by script. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = target.first();
  await element.waitFor();
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const steps = await element.evaluate(stepsFromFocus);
    if (steps === 0) return checkSeen(element);
    await press(page, steps > 0 ? 'Tab' : 'Shift+Tab', Math.abs(steps));
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

/** Presses from the focus to an element, fewer than nothing where it stands before: the elements between that Tab stops at, as far as can be told; at least one until it is there. */
function stepsFromFocus(wanted: Element): number {
  const { activeElement } = document;
  if (activeElement === wanted) return 0;
  const from = activeElement ?? document.body;
  const backwards = from !== document.body && (wanted.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [first, last] = backwards ? [wanted, from] : [from, wanted];
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (stop) =>
      (first.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      stop.checkVisibility({ visibilityProperty: true }) &&
      // of a group of radio buttons Tab stops at one
      !(stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked),
  );
  return backwards ? -(stops.length + 1) : stops.length + 1;
}

/** Goes to an element by Tab and presses Enter, or another key. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function press(page: Page, key: string, times: number): Promise<void> {
  for (let step = 0; step < times; step += 1) await page.keyboard.press(key);
}

/** Whether the focus is nowhere: on the page as a whole, from where Tab would begin again at the top. */
export const focusLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

/** A focus that can be seen: in the window, with an outline or a shadow. A slider's ring is on its thumb, whose style no script can read: that it would be drawn must do. */
async function checkSeen(element: Locator): Promise<void> {
  const hidden = await element.evaluate((focused) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const thumb = focused.matches('input[type=range]:focus-visible');
    const seen = thumb || (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const box = focused.getBoundingClientRect();
    return seen && box.bottom > 0 && box.top < window.innerHeight ? undefined : focused.outerHTML.slice(0, 200);
  });
  if (hidden !== undefined) throw new Error(`the focus cannot be seen on ${hidden}`);
}
