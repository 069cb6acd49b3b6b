import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { FacilityPage } from './choose-page.js';
import { InspectionPage } from './inspection-page.js';
import { OutboxPage } from './outbox-page.js';
import { OwnFindingsPage } from './own-findings-page.js';
import { PhoneGate } from './phone-gate.js';
import { registerWorker } from './register-worker.js';
import { TodayPage } from './today-page.js';

/** The pages of the phone, in one piece of code so that all are there without network. */
export function PhonePages() {
  useEffect(() => void registerWorker(), []);
  return (
    <PhoneGate>
      <Switch>
        <Route path="/phone/f/:id">{({ id }) => <FacilityPage key={id} id={id} />}</Route>
        <Route path="/phone/i/:id">{({ id }) => <InspectionPage key={id} id={id} />}</Route>
        <Route path="/phone/outbox" component={OutboxPage} />
        <Route path="/phone/findings" component={OwnFindingsPage} />
        <Route component={TodayPage} />
      </Switch>
    </PhoneGate>
  );
}
