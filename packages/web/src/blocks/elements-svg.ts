import { escapedXml } from './picture-svg.ts';

/** What is left out of a picture: text for screen readers alone, and things to press that draw nothing. */
const LEFT_OUT = '.ohs-hidden, button.ohs-link, noscript';

/** A chart that is made of page elements, drawn again as SVG: boxes, borders, words where they stand, and drawings within it. */
export function elementsSvg(root: HTMLElement): { readonly markup: string; readonly width: number; readonly height: number } {
  const { left, top, width, height } = root.getBoundingClientRect();
  const markup = [...elementParts(root, { left: left - EDGE, top: top - EDGE })].join('');
  return { markup, width: Math.round(width) + 2 * EDGE, height: Math.round(height) + 2 * EDGE };
}

/** Room around the drawing, pixels: what stands at the edge of a page's box would touch the edge of the picture. */
const EDGE = 8;

interface Corner {
  readonly left: number;
  readonly top: number;
}

function* elementParts(element: Element, corner: Corner): Generator<string> {
  if (element.matches(LEFT_OUT) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
  if (element instanceof SVGSVGElement) {
    yield drawing(element, corner);
    return;
  }
  const style = getComputedStyle(element);
  yield* boxParts(element, style, corner);
  if (element instanceof HTMLLIElement && style.listStyleType === 'decimal') yield listNumber(element, style, corner);
  for (const node of element.childNodes) {
    if (node instanceof Element) yield* elementParts(node, corner);
    else if (node instanceof Text) yield* words(node, style, corner);
  }
}

const CLEAR = /^(transparent|rgba\(.*, 0\))$/;
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Background and borders of a box. */
function* boxParts(element: Element, style: CSSStyleDeclaration, corner: Corner): Generator<string> {
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return;
  const [x, y] = [box.left - corner.left, box.top - corner.top];
  const radius =
    Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, 100) * (style.borderTopLeftRadius.endsWith('%') ? box.width / 100 : 1);
  const sides = SIDES.map((side) => ({
    width: Number.parseFloat(style[`border${side}Width`]),
    style: style[`border${side}Style`],
    colour: style[`border${side}Color`],
  }));
  const drawn = sides.filter((side) => side.width > 0 && side.style !== 'none' && side.style !== 'hidden' && !CLEAR.test(side.colour));
  const [first] = drawn;
  const whole = drawn.length === 4 && first !== undefined ? first : undefined;
  const inset = whole === undefined ? 0 : whole.width / 2;
  if (!CLEAR.test(style.backgroundColor) || whole !== undefined) {
    const fill = CLEAR.test(style.backgroundColor) ? 'none' : style.backgroundColor;
    const stroke = whole === undefined ? '' : ` stroke="${whole.colour}" stroke-width="${whole.width}"${dashes(whole)}`;
    yield `<rect x="${n(x + inset)}" y="${n(y + inset)}" width="${n(box.width - 2 * inset)}" height="${n(box.height - 2 * inset)}" rx="${n(radius)}" fill="${fill}"${stroke}/>`;
  }
  if (whole !== undefined) return;
  const [right, bottom] = [x + box.width, y + box.height];
  const ends = [
    [x, y, right, y],
    [right, y, right, bottom],
    [x, bottom, right, bottom],
    [x, y, x, bottom],
  ];
  for (const [index, side] of sides.entries()) {
    if (!drawn.includes(side)) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends[index] ?? [];
    yield `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${side.colour}" stroke-width="${side.width}"${dashes(side)}/>`;
  }
}

const dashes = ({ style, width }: { readonly style: string; readonly width: number }): string =>
  style === 'dashed' ? ` stroke-dasharray="${3 * width} ${2 * width}"` : style === 'dotted' ? ` stroke-dasharray="${width}"` : '';

/** Words of a text, each where it stands, so that lines break as on the page. */
function* words(text: Text, style: CSSStyleDeclaration, corner: Corner): Generator<string> {
  const size = Number.parseFloat(style.fontSize);
  const range = document.createRange();
  for (const found of text.data.matchAll(/\S+/g)) {
    range.setStart(text, found.index);
    range.setEnd(text, found.index + found[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const y = box.top - corner.top + (box.height - size) / 2 + size * ASCENT;
    yield word(found[0], [box.left - corner.left, y], style);
  }
}

/** The number of a list's item, which is no text of the page: left of its first line. */
function listNumber(item: HTMLLIElement, style: CSSStyleDeclaration, corner: Corner): string {
  const box = item.getBoundingClientRect();
  const place = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
  const size = Number.parseFloat(style.fontSize);
  const line = Number.parseFloat(style.lineHeight) || size * 1.2;
  const y = box.top - corner.top + Number.parseFloat(style.paddingTop) + (line - size) / 2 + size * ASCENT;
  return word(`${place}.`, [box.left - corner.left - size / 2, y], style, 'end');
}

const word = (text: string, [x, y]: readonly [number, number], style: CSSStyleDeclaration, anchor = 'start'): string =>
  `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" font-family="Arial, sans-serif" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}">${escapedXml(text)}</text>`;

/** Height of a line's letters over its baseline, of the size of the font. */
const ASCENT = 0.83;

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

/** A drawing with the looks that style sheets give it written into it. */
function drawing(svg: SVGSVGElement, corner: Corner): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll('*')];
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const box = svg.getBoundingClientRect();
  copy.setAttribute('x', n(box.left - corner.left));
  copy.setAttribute('y', n(box.top - corner.top));
  copy.setAttribute('width', n(box.width));
  copy.setAttribute('height', n(box.height));
  copy.removeAttribute('class');
  return new XMLSerializer().serializeToString(copy);
}

/** A length with a hundredth of a pixel. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
