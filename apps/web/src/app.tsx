import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { isNowhere } from './api/problem.js';
import { municipalityQuery } from './api/queries.js';
import { UnsavedChangesGuard } from './forms/unsaved-changes.js';
import { LanguageProvider } from './i18n/text.js';
import { allTexts } from './i18n/texts.js';
import { DropOverlay } from './imports/drop-overlay.js';
import { type CityPageName, mayOpen, RightsIn, useMay } from './session/permission.js';
import { PairPage } from './session/pair-page.js';
import { SessionGate } from './session/session-gate.js';
import { BusyNotice } from './shell/busy-notice.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { Forbidden } from './shell/forbidden.js';
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
const InspectionCodePage = lazy(() =>
  fetched(import('./phone/inspection-code-page.js')).then(({ InspectionCodePage: page }) => ({ default: page })),
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
const LegalPage = lazy(() =>
  fetched(import('./legal/legal-page.js')).then(({ LegalPage: page }) => ({ default: page })),
);
const FindingsPage = lazy(() =>
  fetched(import('./findings/findings-page.js')).then(({ FindingsPage: page }) => ({ default: page })),
);
const InspectionsPage = lazy(() =>
  fetched(import('./inspections/inspections-page.js')).then(({ InspectionsPage: page }) => ({ default: page })),
);
const InspectionRecordPage = lazy(() =>
  fetched(import('./inspections/inspection-page.js')).then(({ InspectionRecordPage: page }) => ({ default: page })),
);
const TemplatesPage = lazy(() =>
  fetched(import('./templates/templates-page.js')).then(({ TemplatesPage: page }) => ({ default: page })),
);
const TemplatePage = lazy(() =>
  fetched(import('./templates/template-page.js')).then(({ TemplatePage: page }) => ({ default: page })),
);
const ConditionPage = lazy(() =>
  fetched(import('./condition/condition-page.js')).then(({ ConditionPage: page }) => ({ default: page })),
);
const ConditionSummaryPage = lazy(() =>
  fetched(import('./condition/summary-page.js')).then(({ ConditionSummaryPage: page }) => ({ default: page })),
);
const RegisterPage = lazy(() =>
  fetched(import('./property/register-page.js')).then(({ RegisterPage: page }) => ({ default: page })),
);
const PlansPage = lazy(() =>
  fetched(import('./plans/plans-page.js')).then(({ PlansPage: page }) => ({ default: page })),
);
const PlanPage = lazy(() => fetched(import('./plans/plan-page.js')).then(({ PlanPage: page }) => ({ default: page })));
const PlanPrintPage = lazy(() =>
  fetched(import('./plans/plan-print-page.js')).then(({ PlanPrintPage: page }) => ({ default: page })),
);
const SettingsPage = lazy(() =>
  fetched(import('./settings/settings-page.js')).then(({ SettingsPage: page }) => ({ default: page })),
);

const AccountPage = lazy(() =>
  fetched(import('./accounts/account-page.js')).then(({ AccountPage: page }) => ({ default: page })),
);
const PeoplePage = lazy(() =>
  fetched(import('./accounts/people-page.js')).then(({ PeoplePage: page }) => ({ default: page })),
);
const MembersPage = lazy(() =>
  fetched(import('./accounts/members-page.js')).then(({ MembersPage: page }) => ({ default: page })),
);
const AccessLogPage = lazy(() =>
  fetched(import('./accounts/access-log-page.js')).then(({ AccessLogPage: page }) => ({ default: page })),
);
const AuditPage = lazy(() =>
  fetched(import('./audit/audit-page.js')).then(({ AuditPage: page }) => ({ default: page })),
);

const ReportsPage = lazy(() =>
  fetched(import('./reports/reports-page.js')).then(({ ReportsPage: page }) => ({ default: page })),
);
const ReportCodePage = lazy(() =>
  fetched(import('./reports/report-code-page.js')).then(({ ReportCodePage: page }) => ({ default: page })),
);

const PhonePages = lazy(() =>
  fetched(import('./phone/phone-pages.js')).then(({ PhonePages: page }) => ({ default: page })),
);

/** All pages behind the sign-in (those of residents are by themselves: residents.tsx); those of the phone have a gate of their own, which opens without network. Each city lives below its code. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider texts={allTexts}>
        <LiveRegion>
          <UnsavedChangesGuard>
            <PageChanges />
            <BusyNotice />
            <ErrorBoundary>
              <Switch>
                <Route path="/pair" component={PairPage} />
                <Route path="/phone/*?">
                  <Suspense fallback={null}>
                    <PhonePages />
                  </Suspense>
                </Route>
                <Route>
                  <SessionGate>
                    <Suspense fallback={<Loading queries={[]} />}>
                      <Pages />
                    </Suspense>
                  </SessionGate>
                </Route>
              </Switch>
            </ErrorBoundary>
          </UnsavedChangesGuard>
        </LiveRegion>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <OutsideCities>
          <CitiesPage />
        </OutsideCities>
      </Route>
      <Route path="/account">
        <OutsideCities>
          <AccountPage />
        </OutsideCities>
      </Route>
      <Route path="/:code">{({ code }) => <InCity code={code} name="map" page={CityPage} />}</Route>
      <Route path="/:code/facilities">
        {({ code }) => <InCity code={code} name="facilities" page={FacilitiesPage} />}
      </Route>
      <Route path="/:code/facilities/new">
        {({ code }) => <InCity code={code} name="new" page={NewFacilityPage} />}
      </Route>
      <Route path="/:code/facilities/:id">
        {({ code, id }) => (
          <CityFrame code={code} name="facility">
            <FacilityPage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/facilities/:id/print">
        {({ code, id }) => (
          <CityFrame code={code} name="facility">
            <FacilityPrintPage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/facilities/:id/inspection-code">
        {({ code, id }) => (
          <CityFrame code={code} name="facility">
            <InspectionCodePage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/facilities/:id/report-code">
        {({ code, id }) => (
          <CityFrame code={code} name="reportCode">
            <ReportCodePage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/compare">{({ code }) => <InCity code={code} name="compare" page={ComparePage} />}</Route>
      <Route path="/:code/check">{({ code }) => <InCity code={code} name="check" page={CheckPage} />}</Route>
      <Route path="/:code/import/:id?">{({ code }) => <InCity code={code} name="import" page={ImportsPage} />}</Route>
      <Route path="/:code/methods">{({ code }) => <InCity code={code} name="methods" page={MethodsPage} />}</Route>
      <Route path="/:code/print">{({ code }) => <InCity code={code} name="print" page={PrintPage} />}</Route>
      <Route path="/:code/register">{({ code }) => <InCity code={code} name="register" page={RegisterPage} />}</Route>
      <Route path="/:code/legal">{({ code }) => <InCity code={code} name="legal" page={LegalPage} />}</Route>
      <Route path="/:code/findings">{({ code }) => <InCity code={code} name="findings" page={FindingsPage} />}</Route>
      <Route path="/:code/inspections">
        {({ code }) => <InCity code={code} name="inspections" page={InspectionsPage} />}
      </Route>
      <Route path="/:code/inspections/:id">
        {({ code, id }) => (
          <CityFrame code={code} name="inspections">
            <InspectionRecordPage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/inspection-templates">
        {({ code }) => <InCity code={code} name="templates" page={TemplatesPage} />}
      </Route>
      <Route path="/:code/inspection-templates/:id">
        {({ code, id }) => (
          <CityFrame code={code} name="templates">
            <TemplatePage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/condition">
        {({ code }) => <InCity code={code} name="condition" page={ConditionPage} />}
      </Route>
      <Route path="/:code/condition/summary">
        {({ code }) => <InCity code={code} name="condition" page={ConditionSummaryPage} />}
      </Route>
      <Route path="/:code/plans">{({ code }) => <InCity code={code} name="plans" page={PlansPage} />}</Route>
      <Route path="/:code/plans/:id">
        {({ code, id }) => (
          <CityFrame code={code} name="plans">
            <PlanPage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/plans/:id/print">
        {({ code, id }) => (
          <CityFrame code={code} name="plans">
            <PlanPrintPage key={id} code={code} id={id} />
          </CityFrame>
        )}
      </Route>
      <Route path="/:code/reports">{({ code }) => <InCity code={code} name="reports" page={ReportsPage} />}</Route>
      <Route path="/:code/settings">{({ code }) => <InCity code={code} name="settings" page={SettingsPage} />}</Route>
      <Route path="/:code/people">{({ code }) => <InCity code={code} name="people" page={PeoplePage} />}</Route>
      <Route path="/:code/people/members">
        {({ code }) => <InCity code={code} name="members" page={MembersPage} />}
      </Route>
      <Route path="/:code/people/access">
        {({ code }) => <InCity code={code} name="accessLog" page={AccessLogPage} />}
      </Route>
      <Route path="/:code/people/changes">{({ code }) => <InCity code={code} name="audit" page={AuditPage} />}</Route>
      <Route path="/:code/*">
        {({ code }) => (
          <CityFrame code={code} name="facilities">
            <NotFound code={code} />
          </CityFrame>
        )}
      </Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}

interface CityPageProps {
  readonly code: string;
}

function InCity({
  code,
  name,
  page: Page,
}: CityPageProps & { readonly name: CityPageName; readonly page: ComponentType<CityPageProps> }) {
  return (
    <CityFrame code={code} name={name}>
      <Page key={code} code={code} />
    </CityFrame>
  );
}

interface CityFrameProps extends CityPageProps {
  readonly name: CityPageName;
  readonly children: ReactNode;
}

function CityFrame({ code, name, children }: CityFrameProps) {
  const city = useQuery(municipalityQuery(code));
  if (isNowhere(city.error)) return <Nowhere />;
  return (
    <RightsIn code={code}>
      <Header code={code} />
      <Suspense fallback={<Loading queries={[]} />}>
        <IfPermitted code={code} name={name}>
          {children}
        </IfPermitted>
      </Suspense>
    </RightsIn>
  );
}

function IfPermitted({ code, name, children }: CityFrameProps) {
  const may = useMay();
  if (!mayOpen(name, may)) return <Forbidden code={code} />;
  return (
    <>
      {children}
      {may('import:write') && <DropOverlay code={code} />}
    </>
  );
}

function OutsideCities({ children }: { readonly children: ReactNode }) {
  return (
    <RightsIn code={null}>
      <Header code={null} />
      {children}
    </RightsIn>
  );
}

/** No city at this address: the menu of one would lead nowhere. */
function Nowhere() {
  return (
    <OutsideCities>
      <NotFound />
    </OutsideCities>
  );
}
