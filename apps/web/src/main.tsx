import './api/zod-without-eval.js';
import 'maplibre-gl/dist/maplibre-gl.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/segments.css';
import './styles/shell.css';
import './styles/toast.css';
import './styles/dialog.css';
import './styles/scroll.css';
import './styles/table.css';
import './styles/charts.css';
import './styles/timeline.css';
import './styles/city.css';
import './styles/figures.css';
import './styles/facility-list.css';
import './styles/map.css';
import './styles/legend.css';
import './styles/map-library.css';
import './styles/static-map.css';
import './styles/evidence.css';
import './styles/facility-table.css';
import './styles/facility.css';
import './styles/sheet.css';
import './styles/history.css';
import './styles/check.css';
import './styles/entry.css';
import './styles/busy.css';
import './styles/cities.css';
import './styles/imports.css';
import './styles/outcomes.css';
import './styles/held-rows.css';
import './styles/columns.css';
import './styles/print.css';
import './styles/paper-table.css';
import './styles/printed-facility.css';
import './styles/settings.css';
import './styles/reductions.css';
import './styles/methods.css';
import './styles/property.css';
import './styles/legal.css';
import './styles/inspections.css';
import './styles/findings.css';
import './styles/photos.css';
import './styles/templates.css';
import './styles/condition.css';
import './styles/plans.css';
import './styles/plan-page.css';
import './styles/plan-charts.css';
import './styles/plan-schedule.css';
import './styles/compare.css';
import './styles/desk.css';
import './styles/session.css';
import './styles/accounts.css';
import './styles/phone.css';
import './styles/phone-form.css';
import './styles/phone-photos.css';
import './styles/places.css';
import './styles/qr-codes.css';
import './styles/reports.css';
import { createRoot } from 'react-dom/client';
import { prefetchCity } from './api/prefetch-city.js';
import { createQueryClient } from './api/queries.js';
import { App, loadCityPage } from './app.js';
import { loadMapModule } from './city/map-module.js';
import { readMethod } from './methods/method-name.js';
import { permissionsIn, sessionQuery } from './session/session.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const queryClient = createQueryClient();
const [, mapOfCity] = /^\/(\d{5,6})\/?$/.exec(location.pathname) ?? [];
if (mapOfCity !== undefined) {
  // The map of a city is the page that has most to load. Who is there comes first, for all waits for it; then the code: a
  // browser has six connections, and an answer that the server is still working on would hold one of them.
  const session = queryClient.ensureQueryData(sessionQuery);
  void loadMapModule();
  void loadCityPage();
  const method = readMethod(new URLSearchParams(location.search));
  session.then(
    (known) => {
      const may = permissionsIn(known, mapOfCity);
      if (may.includes('facility:read')) void prefetchCity(queryClient, mapOfCity, method, may.includes('cost:read'));
    },
    () => undefined,
  );
}
createRoot(root).render(<App queryClient={queryClient} />);
