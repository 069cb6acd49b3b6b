import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { isNowhere } from './api/problem.js';
import { municipalityQuery } from './api/queries.js';
import { UnsavedChangesGuard } from './forms/unsaved-changes.js';
import { LanguageProvider } from './i18n/text.js';
import { DropOverlay } from './imports/drop-overlay.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { fetched } from './shell/fetched.js';
import { Header } from './shell/header.js';
import { LiveRegion } from './shell/live-region.js';
import { Loading } from './shell/loading.js';
import { NotFound } from './shell/not-found.js';
import { PageChanges } from './shell/page-changes.js';

/** Loads the code of the map page; the map engine follows by itself. */
export const loadCityPage = () =>
  fetched(import('./city/city-page.js')).then(({ CityPage: page }) => ({ default: page }));

const CityPage = lazy(loadCityPage);
const FacilitiesPage = lazy(() =>
  fetched(import('./facilities/facilities-page.js')).then(({ FacilitiesPage: page }) => ({ default: page })),
);
const FacilityPage = lazy(() =>
  fetched(import('./facilities/facility-page.js')).then(({ FacilityPage: page }) => ({ default: page })),
);
const FacilityPrintPage = lazy(() =>
  fetched(import('./sheet/facility-print-page.js')).then(({ FacilityPrintPage: page }) => ({ default: page })),
);
const NewFacilityPage = lazy(() =>
  fetched(import('./facilities/new-facility-page.js')).then(({ NewFacilityPage: page }) => ({ default: page })),
);
const CheckPage = lazy(() =>
  fetched(import('./check/check-page.js')).then(({ CheckPage: page }) => ({ default: page })),
);
const ComparePage = lazy(() =>
  fetched(import('./compare/compare-page.js')).then(({ ComparePage: page }) => ({ default: page })),
);
const CitiesPage = lazy(() =>
  fetched(import('./cities/cities-page.js')).then(({ CitiesPage: page }) => ({ default: page })),
);
const ImportsPage = lazy(() =>
  fetched(import('./imports/imports-page.js')).then(({ ImportsPage: page }) => ({ default: page })),
);
const MethodsPage = lazy(() =>
  fetched(import('./methods/methods-page.js')).then(({ MethodsPage: page }) => ({ default: page })),
);
const PrintPage = lazy(() =>
  fetched(import('./print/print-page.js')).then(({ PrintPage: page }) => ({ default: page })),
);
const RegisterPage = lazy(() =>
  fetched(import('./property/register-page.js')).then(({ RegisterPage: page }) => ({ default: page })),
);
const SettingsPage = lazy(() =>
  fetched(import('./settings/settings-page.js')).then(({ SettingsPage: page }) => ({ default: page })),
);

/** All pages. Each city lives below its code. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <LiveRegion>
          <UnsavedChangesGuard>
            <PageChanges />
            <ErrorBoundary>
              <Suspense fallback={<Loading queries={[]} />}>
                <Switch>
                  <Route path="/">
                    <Header code={null} />
                    <CitiesPage />
                  </Route>
                  <Route path="/:code">{({ code }) => <InCity code={code} page={CityPage} />}</Route>
                  <Route path="/:code/facilities">{({ code }) => <InCity code={code} page={FacilitiesPage} />}</Route>
                  <Route path="/:code/facilities/new">
                    {({ code }) => <InCity code={code} page={NewFacilityPage} />}
                  </Route>
                  <Route path="/:code/facilities/:id">
                    {({ code, id }) => (
                      <CityFrame code={code}>
                        <FacilityPage key={id} code={code} id={id} />
                      </CityFrame>
                    )}
                  </Route>
                  <Route path="/:code/facilities/:id/print">
                    {({ code, id }) => (
                      <CityFrame code={code}>
                        <FacilityPrintPage key={id} code={code} id={id} />
                      </CityFrame>
                    )}
                  </Route>
                  <Route path="/:code/compare">{({ code }) => <InCity code={code} page={ComparePage} />}</Route>
                  <Route path="/:code/check">{({ code }) => <InCity code={code} page={CheckPage} />}</Route>
                  <Route path="/:code/import/:id?">{({ code }) => <InCity code={code} page={ImportsPage} />}</Route>
                  <Route path="/:code/methods">{({ code }) => <InCity code={code} page={MethodsPage} />}</Route>
                  <Route path="/:code/print">{({ code }) => <InCity code={code} page={PrintPage} />}</Route>
                  <Route path="/:code/register">{({ code }) => <InCity code={code} page={RegisterPage} />}</Route>
                  <Route path="/:code/settings">{({ code }) => <InCity code={code} page={SettingsPage} />}</Route>
                  <Route path="/:code/*">
                    {({ code }) => (
                      <CityFrame code={code}>
                        <NotFound code={code} />
                      </CityFrame>
                    )}
                  </Route>
                  <Route>
                    <Nowhere />
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

function InCity({ code, page: Page }: CityPageProps & { readonly page: ComponentType<CityPageProps> }) {
  return (
    <CityFrame code={code}>
      <Page key={code} code={code} />
    </CityFrame>
  );
}

function CityFrame({ code, children }: CityPageProps & { readonly children: ReactNode }) {
  const city = useQuery(municipalityQuery(code));
  if (isNowhere(city.error)) return <Nowhere />;
  return (
    <>
      <Header code={code} />
      <Suspense fallback={<Loading queries={[]} />}>{children}</Suspense>
      <DropOverlay code={code} />
    </>
  );
}

/** No city at this address: the menu of one would lead nowhere. */
function Nowhere() {
  return (
    <>
      <Header code={null} />
      <NotFound />
    </>
  );
}
