import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { municipalitiesQuery } from '../api/queries.js';
import type { MunicipalitySummary } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { CityList } from './city-list.js';
import { DemoCard } from './demo-card.js';
import { LeadDrawing } from './lead-drawing.js';
import { NewCityForm } from './new-city-form.js';

/** The first page: what this is, the cities of this register, a new one, and the demo. */
export function CitiesPage() {
  const text = useText();
  const cities = useQuery(municipalitiesQuery);
  useEffect(() => {
    document.title = text.shell.productName;
  }, [text]);
  return (
    <main id="content" className="page cities">
      <section className="cities-lead">
        <div>
          <h1>{text.cities.slogan}</h1>
          <p>{text.cities.leadOne}</p>
          <p>{text.cities.leadTwo}</p>
        </div>
        <LeadDrawing />
      </section>
      {cities.data ? <Cities cities={cities.data.items} /> : <Loading queries={[cities]} />}
    </main>
  );
}

function Cities({ cities }: { readonly cities: readonly MunicipalitySummary[] }) {
  const text = useText();
  const [isAdding, setIsAdding] = useState(false);
  const may = useMay();
  const hasDemo = cities.some(({ fictional }) => fictional);
  return (
    <>
      <section className="cities-part" aria-labelledby="cities-title">
        <div className="page-title">
          <h2 id="cities-title">{text.cities.title}</h2>
          {!isAdding && may('municipality:create') && (
            <button type="button" className="button button-primary" onClick={() => setIsAdding(true)}>
              <Icon name="plus" />
              {text.cities.add}
            </button>
          )}
        </div>
        {cities.length > 0 ? <CityList cities={cities} /> : <p className="cities-none">{text.cities.none}</p>}
      </section>
      {isAdding && <NewCityForm cities={cities} onClose={() => setIsAdding(false)} />}
      {!hasDemo && may('demo:load') && <DemoCard />}
    </>
  );
}
