import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answerOf, api } from '../api/client.js';
import { cityKey, municipalitiesQuery } from '../api/queries.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';

/** Offers the fictional city where it is not there. */
export function DemoCard() {
  const text = useText();
  const client = useQueryClient();
  const report = useReport();
  const [, navigate] = useLocation();
  const load = useMutation({
    mutationFn: () => answerOf(api.POST('/api/demo')),
    onSuccess: async ({ code }) => {
      client.removeQueries({ queryKey: cityKey(code) });
      await client.invalidateQueries({ queryKey: municipalitiesQuery.queryKey });
      report({ message: text.cities.demoLoaded });
      navigate(`/${code}`);
    },
  });
  return (
    <section className="section demo-card" aria-labelledby="demo-title">
      <h2 id="demo-title">{text.cities.demo}</h2>
      <p className="lead">{text.cities.demoHint}</p>
      {load.error && <ErrorNotice error={load.error} title={text.shell.errors.notDone} />}
      {load.isPending ? (
        <div className="busy">
          <output>{text.cities.demoLoading}</output>
          <progress className="progress" aria-label={text.cities.demoLoading} />
        </div>
      ) : (
        <div>
          <button type="button" className="button" onClick={() => load.mutate()}>
            {text.cities.loadDemo}
          </button>
        </div>
      )}
    </section>
  );
}
