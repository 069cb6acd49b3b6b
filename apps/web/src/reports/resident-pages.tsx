import { Route, Switch } from 'wouter';
import { NotFound } from '../shell/not-found.js';
import { PublicMapPage } from './public-map-page.js';
import { ReportPage } from './report-page.js';
import { ReportStatePage } from './report-state-page.js';
import { ResidentFrame } from './resident-frame.js';

/** What residents open without signing in: reporting, looking up what became of it, and the map of what is published. */
export function ResidentPages() {
  return (
    <Switch>
      <Route path="/report/:code">{({ code }) => <ReportPage key={code} code={code} facilityId={null} />}</Route>
      <Route path="/report/:code/map">{({ code }) => <PublicMapPage code={code} />}</Route>
      <Route path="/report/:code/state/:reference?">
        {({ code, reference }) => <ReportStatePage key={reference} code={code} reference={reference ?? null} />}
      </Route>
      <Route path="/report/:code/:id">{({ code, id }) => <ReportPage key={id} code={code} facilityId={id} />}</Route>
      <Route>
        <ResidentFrame title="Chodo" city={null}>
          <NotFound />
        </ResidentFrame>
      </Route>
    </Switch>
  );
}
