import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Accessibility faults that axe finds, one line each. Asked in the page itself and for its faults alone: what passes, taken out of the page and put together in another one, costs three times as much. */
export async function axeFaults(page: Page): Promise<string[]> {
  // asked that way, axe would not look into frames
  if (page.frames().length > 1) return ['the page has frames, into which nobody looks'];
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}

/** What does not fit: a page wider than the window, and text cut off in its box. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) faults.push(`the page is ${scrollWidth} wide in a window of ${window.innerWidth}`);
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const canvas = document.createElement('canvas').getContext('2d');
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      // a program to copy scrolls in a box of its own that the keyboard reaches
      if (
        element.closest('.ohs-hidden, svg, noscript, .nhsuk-skip-link, .ohs-skip-map, .ohs-program') !== null ||
        !element.checkVisibility()
      )
        continue;
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (element instanceof HTMLSelectElement) {
        const shown = element.selectedOptions[0]?.text ?? '';
        if (canvas !== null) canvas.font = style.font;
        const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - 20;
        if ((canvas?.measureText(shown).width ?? 0) > room) faults.push(`cut off: ${name(element)} shows "${shown}" in ${room} pixels`);
      } else if (hasText && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`cut off: ${name(element)}`);
      } else if (hasText) {
        const box = element.getBoundingClientRect();
        const scrolls = element.closest('.ohs-scroll') !== null;
        if (!scrolls && (box.right > window.innerWidth + 1 || box.left < -1)) faults.push(`outside the window: ${name(element)}`);
      }
    }
    return faults;
  });
}

/** Charts that were drawn with nothing in them. */
export async function emptyCharts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.ohs-chart__canvas')]
      .filter((chart) => chart.querySelectorAll('svg path').length < 5)
      .map((chart) => chart.getAttribute('aria-label') ?? 'a chart'),
  );
}
