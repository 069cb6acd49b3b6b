import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import { createQueryClient } from './api/queries.js';
import { LanguageProvider } from './i18n/text.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { Header } from './shell/header.js';
import { LiveRegion } from './shell/live-region.js';
import { Loading } from './shell/loading.js';
import { NotFound } from './shell/not-found.js';

const CityPage = lazy(() => import('./city/city-page.js').then(({ CityPage: page }) => ({ default: page })));

/** All pages. Each city lives below its code. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <LiveRegion>
          <ErrorBoundary>
            <Suspense fallback={<Loading queries={[]} />}>
              <Switch>
                <Route path="/:code">{({ code }) => <InCity code={code} page={CityPage} />}</Route>
                <Route>
                  <Header code={null} />
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </LiveRegion>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

interface CityPageProps {
  readonly code: string;
}

function InCity({ code, page: Page }: CityPageProps & { readonly page: React.ComponentType<CityPageProps> }) {
  return (
    <>
      <Header code={code} />
      <Suspense fallback={<Loading queries={[]} />}>
        <Page code={code} />
      </Suspense>
    </>
  );
}
