import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, doorApi, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { Municipality } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { AskButton } from '../forms/ask-button.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { useUndoReport } from '../shell/use-undo-report.js';

export interface PublicationSectionProps {
  readonly code: string;
  readonly city: Municipality;
}

/** Whether anybody may read what the city publishes, and exactly what that is. */
export function PublicationSection({ code, city }: PublicationSectionProps) {
  const text = useText();
  const words = text.publication;
  const { published } = city;
  return (
    <section className="section settings-section" id="publication" aria-labelledby="publication-title">
      <div>
        <h2 id="publication-title" tabIndex={-1}>
          {text.settings.publication}
        </h2>
        <p className="lead">{words.lead}</p>
      </div>
      <dl className="publication-terms">
        <dt>{words.leaves}</dt>
        <dd>{words.leavesList}</dd>
        <dt>{words.stays}</dt>
        <dd>{words.staysList}</dd>
      </dl>
      <p>
        <span className={published ? 'tag tag-accent' : 'tag'}>{published ? words.isPublic : words.isClosed}</span>
      </p>
      {published && <PublicView code={code} />}
      <div>
        <Switch code={code} city={city} />
      </div>
      {published && <ReportsSwitch code={code} city={city} />}
    </section>
  );
}

/** The same as anybody reads it, without a session. */
const publicViewQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'public'],
    queryFn: async () => {
      const at = { params: { path: { code } }, cache: 'no-cache' } as const;
      const [city, costs] = await Promise.all([
        answerOf(doorApi.GET('/api/public/municipalities/{code}', at)),
        answerOf(doorApi.GET('/api/public/municipalities/{code}/costs', at)),
      ]);
      return { city, costs };
    },
  });

function PublicView({ code }: { readonly code: string }) {
  const words = useText().publication;
  const view = useQuery(publicViewQuery(code));
  if (!view.data) return <Loading queries={[view]} />;
  const { city, costs } = view.data;
  const base = `/api/public/municipalities/${code}`;
  return (
    <div>
      <p>{words.shown(digits(city.facilities), digits(costs.averageMillionYen))}</p>
      <ul className="publication-files">
        {Object.entries(words.files).map(([path, label]) => (
          <li key={path}>
            <a href={`${base}${path}`}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether residents may report defects: only a published city is known to them. */
function ReportsSwitch({ code, city }: PublicationSectionProps) {
  const words = useText().reports.switch;
  const { name, takesReports, published, version } = city;
  const report = useUndoReport(code);
  const put = async (from: number, next: boolean) =>
    answerOf(
      api.PUT('/api/municipalities/{code}/publication', {
        params: { path: { code }, header: ifMatch(from) },
        body: { published, takesReports: next },
      }),
    );
  const change = useCityMutation<void, void>(code, async () => {
    const saved = await put(version, !takesReports);
    report(takesReports ? words.nowOff : words.nowOn, () => put(saved.version, takesReports));
  });
  const asked = takesReports
    ? { label: words.off, title: words.offTitle(name), hint: words.offHint }
    : { label: words.on, title: words.onTitle(name), hint: words.onHint };
  return (
    <div className="field">
      <h3>{words.title}</h3>
      <p className="field-hint">{words.lead}</p>
      <p>
        <span className={takesReports ? 'tag tag-accent' : 'tag'}>{takesReports ? words.isOn : words.isOff}</span>
      </p>
      <ul className="publication-files">
        <li>
          <a href={`/report/${code}/map`}>{words.map}</a>
        </li>
        {takesReports && (
          <li>
            <a href={`/report/${code}`}>{words.page}</a>
          </li>
        )}
      </ul>
      <div>
        <AskButton {...asked} name={name} act={change} isAlone />
      </div>
    </div>
  );
}

/** Opening is asked about, for what was read cannot be taken back; either can be undone at once. */
function Switch({ code, city }: PublicationSectionProps) {
  const words = useText().publication;
  const { name, published, version } = city;
  const report = useUndoReport(code);
  const put = async (from: number, next: boolean) =>
    answerOf(
      api.PUT('/api/municipalities/{code}/publication', {
        params: { path: { code }, header: ifMatch(from) },
        body: { published: next },
      }),
    );
  const change = useCityMutation<void, void>(code, async () => {
    const saved = await put(version, !published);
    report(published ? words.nowClosed : words.nowPublic, () => put(saved.version, published));
  });
  const asked = published
    ? { label: words.close, title: words.closeTitle(name), hint: words.closeHint }
    : { label: words.open, title: words.openTitle(name), hint: words.openHint };
  return <AskButton {...asked} name={name} act={change} isAlone />;
}
