import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { isNowhere } from '../api/problem.js';
import type { PublicFacility } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { Field } from '../forms/field.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { publicCityQuery, publicFacilitiesQuery } from './public-queries.js';
import { PublicMapView } from './public-map-view.js';
import { cityOf } from './report-page.js';
import { ResidentFrame } from './resident-frame.js';

/** The facilities that a city has published, on a map and as a list; each leads to reporting where the city takes reports. */
export function PublicMapPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const words = text.reports.map;
  const city = useQuery(publicCityQuery(code));
  const facilities = useQuery(publicFacilitiesQuery(code));
  const [chosen, setChosen] = useState<string | null>(null);
  const name = city.data ? cityOf(city.data, language) : null;
  if (isNowhere(city.error)) {
    return (
      <ResidentFrame title={words.closed} city={null}>
        <h1>{words.closed}</h1>
      </ResidentFrame>
    );
  }
  const facility = facilities.data?.find(({ id }) => id === chosen) ?? null;
  return (
    <ResidentFrame title={words.title(name ?? '')} city={name} isWide>
      <h1>{words.title(name ?? '')}</h1>
      {!city.data || !facilities.data ? (
        <Loading queries={[city, facilities]} />
      ) : (
        <>
          <p>{city.data.takesReports ? words.lead : words.leadReading}</p>
          <div className="public-city">
            <section className="phone-section" aria-label={words.mapLabel}>
              <PublicMapView
                code={code}
                chosen={chosen}
                marked={null}
                onFacility={setChosen}
                onPlace={() => setChosen(null)}
              />
              <div aria-live="polite">
                {facility && <Chosen code={code} facility={facility} mayReport={city.data.takesReports} />}
              </div>
            </section>
            <FacilityChoice facilities={facilities.data} chosen={chosen} onChoose={setChosen} />
          </div>
        </>
      )}
    </ResidentFrame>
  );
}

interface ChosenProps {
  readonly code: string;
  readonly facility: PublicFacility;
  readonly mayReport: boolean;
}

function Chosen({ code, facility, mayReport }: ChosenProps) {
  const words = useText().reports.map;
  return (
    <div className="notice">
      <strong>{facility.name}</strong>
      {facility.address && <p>{facility.address}</p>}
      {mayReport && (
        <Link className="button button-primary report-wide-button" href={`/report/${code}/${facility.id}`}>
          {words.report}
        </Link>
      )}
    </div>
  );
}

interface FacilityChoiceProps {
  readonly facilities: readonly PublicFacility[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function FacilityChoice({ facilities, chosen, onChoose }: FacilityChoiceProps) {
  const words = useText().reports.map;
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const found = facilities.filter(({ name, address }) => fold(`${name} ${address ?? ''}`).includes(wanted));
  return (
    <section className="phone-section" aria-label={words.search}>
      <Field label={words.search} hint={words.count(digits(found.length))}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            className="input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {found.length === 0 ? (
        <p className="empty">{words.nothing}</p>
      ) : (
        <ul className="public-list" aria-label={words.search}>
          {found.map(({ id, name, address }) => (
            <li key={id}>
              <button type="button" className="public-item" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                <strong>{name}</strong>
                {address && <span>{address}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
