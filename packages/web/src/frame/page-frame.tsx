import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';

/** What every page stands in: skip link, header, main, footer. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <PageHeader key={pathname} />
      <div className="ohs-width">
        <main id="main" className="ohs-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PageFooter />
    </>
  );
}
