import type { Locator, Page } from 'playwright';

/** Most presses on the way to an element: more means that Tab does not get there. */
const FARTHEST = 400;

/** Presses Tab, or Shift and Tab where the element stands before the focus, until the element has it; then checks that the focus is seen. Nothing is focused by script. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = target.first();
  await element.waitFor();
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    const way = await element.evaluate((wanted) => {
      const { activeElement } = document;
      if (activeElement === wanted) return 'there';
      if (activeElement === null || activeElement === document.body) return 'forwards';
      return wanted.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? 'backwards' : 'forwards';
    });
    if (way === 'there') return checkSeen(element);
    await page.keyboard.press(way === 'forwards' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
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

/** A focus that can be seen: an outline, a shadow, or a ring on the element itself. */
async function checkSeen(element: Locator): Promise<void> {
  const hidden = await element.evaluate((focused) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const box = focused.getBoundingClientRect();
    return seen && box.bottom > 0 && box.top < window.innerHeight ? undefined : focused.outerHTML.slice(0, 200);
  });
  if (hidden !== undefined) throw new Error(`the focus cannot be seen on ${hidden}`);
}
