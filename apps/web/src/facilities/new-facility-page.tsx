import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answerOf, api } from '../api/client.js';
import { municipalityQuery } from '../api/queries.js';
import type { Municipality, NewFacility } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { RecordForm } from '../forms/record-form.js';
import { useLanguage } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { facilityFields, facilityWords } from './facility-words.js';
import { useChangeReport } from './use-change-report.js';

/** A facility entered by hand; its buildings are added on its own page. */
export function NewFacilityPage({ code }: { readonly code: string }) {
  const { text } = useLanguage();
  const city = useQuery(municipalityQuery(code));
  return (
    <main id="content" className="page page-narrow">
      <h1>{text.facility.add}</h1>
      {city.data ? <NewFacility code={code} city={city.data} /> : <Loading queries={[city]} />}
    </main>
  );
}

const start = { owner: 'city', status: 'open', bundledManagement: false } as const;

function NewFacility({ code, city }: { readonly code: string; readonly city: Municipality }) {
  const { language, text } = useLanguage();
  const [, navigate] = useLocation();
  const report = useChangeReport(code);
  const create = useCityMutation(code, (body: NewFacility) =>
    answerOf(api.POST('/api/municipalities/{code}/facilities', { params: { path: { code } }, body })),
  );
  return (
    <section className="section">
      <RecordForm
        fields={facilityFields}
        words={facilityWords(text, language, city)}
        record={start}
        version={null}
        isWholePage
        save={async (changes) => {
          const { id } = await create.mutateAsync({ ...start, ...changes } as NewFacility);
          await report(text.facility.added, { entity: 'facility', id });
          // After the guard has seen that nothing is unsaved.
          setTimeout(() => navigate(`/${code}/facilities/${id}`));
        }}
        onDone={() => undefined}
        onCancel={() => navigate(`/${code}/facilities`)}
      />
    </section>
  );
}
