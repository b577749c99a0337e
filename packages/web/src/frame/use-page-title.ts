import { useEffect } from 'react';

/** Title of the browser tab, most particular part first. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} | ohsim`;
  }, [title]);
}
