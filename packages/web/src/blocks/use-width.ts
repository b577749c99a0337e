import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element in pixels as it changes; `usual` until it is measured. */
export function useWidth<T extends HTMLElement>(usual: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = (): void => setWidth(Math.round(box.clientWidth) || usual);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [usual]);
  return [element, width];
}
