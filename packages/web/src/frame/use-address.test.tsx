import { lazy, Suspense } from 'react';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useAddress } from './use-address.ts';

/** Pages as the dashboard loads them: the second one's code arrives when `arrive` is called. */
let arrive: () => void = () => {};
const Second = lazy(async () => {
  await new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { default: () => <h1>Second</h1> };
});

let write: (parts: Record<string, string | undefined>) => void = () => {};
function First() {
  const [search, change] = useAddress();
  write = change;
  return (
    <>
      <h1>First {search.get('year')}</h1>
      <Link to="/second">On</Link>
    </>
  );
}

const here = () => `${location.pathname}${location.search}`;

test('parts of the address change without losing others, and a page that was left does not call the reader back', async () => {
  const before = location.href;
  history.pushState(null, '', '/first?place=RA9');
  try {
    const screen = await render(
      <BrowserRouter>
        <Suspense fallback={<p>Loading</p>}>
          <Routes>
            <Route path="/first" element={<First />} />
            <Route path="/second" element={<Second />} />
          </Routes>
        </Suspense>
      </BrowserRouter>,
    );
    write({ year: '2031' });
    await expect.element(screen.getByRole('heading')).toHaveTextContent('First 2031');
    expect(here()).toBe('/first?place=RA9&year=2031');
    write({ place: undefined });
    await expect.poll(here).toBe('/first?year=2031');

    await screen.getByRole('link').click();
    expect(here()).toBe('/second');
    // the first page is still on screen: a change of its draft rests long enough to be written now
    await expect.element(screen.getByRole('heading')).toHaveTextContent('First 2031');
    write({ s: 'draft' });
    arrive();
    await expect.element(screen.getByRole('heading')).toHaveTextContent('Second');
    expect(here()).toBe('/second');
  } finally {
    history.pushState(null, '', before);
  }
});
