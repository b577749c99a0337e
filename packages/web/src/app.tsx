import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { PageFrame } from './frame/page-frame.tsx';
import { PageLoading } from './frame/page-loading.tsx';
import { EnglandPage } from './pages/england-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';

const IcsPage = lazy(async () => ({ default: (await import('./pages/ics-page.tsx')).IcsPage }));
const ModelsPage = lazy(async () => ({ default: (await import('./pages/models-page.tsx')).ModelsPage }));
const CasePage = lazy(async () => ({ default: (await import('./pages/case-page.tsx')).CasePage }));
const WorkbenchPage = lazy(async () => ({ default: (await import('./pages/workbench-page.tsx')).WorkbenchPage }));
const FindOutPage = lazy(async () => ({ default: (await import('./pages/find-out-page.tsx')).FindOutPage }));
const DriversPage = lazy(async () => ({ default: (await import('./pages/drivers-page.tsx')).DriversPage }));
const AssumptionsPage = lazy(async () => ({ default: (await import('./pages/assumptions-page.tsx')).AssumptionsPage }));
const RunPage = lazy(async () => ({ default: (await import('./pages/run-page.tsx')).RunPage }));
const AboutPage = lazy(async () => ({ default: (await import('./pages/about-page.tsx')).AboutPage }));

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY } },
});

/** The dashboard: routes inside the frame. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <PageFrame>
          <ErrorBoundary>
            <Suspense fallback={<PageLoading />}>
              <Routes>
                <Route path="/" element={<EnglandPage />} />
                <Route path="/ics/:systemId" element={<IcsPage />} />
                <Route path="/ics/:systemId/models" element={<ModelsPage />} />
                <Route path="/ics/:systemId/case" element={<CasePage />} />
                <Route path="/ics/:systemId/workbench" element={<WorkbenchPage />} />
                <Route path="/ics/:systemId/find-out" element={<FindOutPage />} />
                <Route path="/runs/:runId" element={<RunPage />} />
                <Route path="/drivers" element={<DriversPage />} />
                <Route path="/assumptions" element={<AssumptionsPage />} />
                <Route path="/about" element={<AboutPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Routes>
            </Suspense>
          </ErrorBoundary>
        </PageFrame>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
