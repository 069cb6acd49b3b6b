import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import { createQueryClient } from './api/queries.js';
import { UnsavedChangesGuard } from './forms/unsaved-changes.js';
import { LanguageProvider } from './i18n/text.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { Header } from './shell/header.js';
import { LiveRegion } from './shell/live-region.js';
import { Loading } from './shell/loading.js';
import { NotFound } from './shell/not-found.js';

const CityPage = lazy(() => import('./city/city-page.js').then(({ CityPage: page }) => ({ default: page })));

const CitiesPage = lazy(() => import('./cities/cities-page.js').then(({ CitiesPage: page }) => ({ default: page })));
const SettingsPage = lazy(() =>
  import('./settings/settings-page.js').then(({ SettingsPage: page }) => ({ default: page })),
);

/** All pages. Each city lives below its code. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <LiveRegion>
          <UnsavedChangesGuard>
            <ErrorBoundary>
              <Suspense fallback={<Loading queries={[]} />}>
                <Switch>
                  <Route path="/">
                    <Header code={null} />
                    <CitiesPage />
                  </Route>
                  <Route path="/:code">{({ code }) => <InCity code={code} page={CityPage} />}</Route>
                  <Route path="/:code/settings">{({ code }) => <InCity code={code} page={SettingsPage} />}</Route>
                  <Route>
                    <Header code={null} />
                    <NotFound />
                  </Route>
                </Switch>
              </Suspense>
            </ErrorBoundary>
          </UnsavedChangesGuard>
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
