import { useState } from 'react';
import { Link } from 'wouter';
import type { MunicipalitySummary } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { permissionsIn, useSession } from '../session/session.js';
import { cityName } from '../shell/header.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { RemoveCityDialog } from './remove-city-dialog.js';

/** The cities with what one needs to know them apart, each with the way in and the way out. */
export function CityList({ cities }: { readonly cities: readonly MunicipalitySummary[] }) {
  const { language, text } = useLanguage();
  const report = useReport();
  const [removing, setRemoving] = useState<MunicipalitySummary | null>(null);
  return (
    <>
      <ul className="city-list">
        {cities.map((city) => (
          <CityRow key={city.code} city={city} onRemove={() => setRemoving(city)} />
        ))}
      </ul>
      {removing && (
        <RemoveCityDialog
          city={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            report({ message: text.cities.removed(cityName(removing, language)) });
            setRemoving(null);
          }}
        />
      )}
    </>
  );
}

function CityRow({ city, onRemove }: { readonly city: MunicipalitySummary; readonly onRemove: () => void }) {
  const { language, text } = useLanguage();
  const session = useSession();
  const name = cityName(city, language);
  const residents =
    city.residents === null || city.residentsYear === null
      ? text.shell.notEntered
      : text.cities.residentsOf(digits(city.residents), city.residentsYear);
  return (
    <li className="city-row">
      <p className="city-row-name">
        <Link href={`/${city.code}`}>{name}</Link>
        {city.fictional && <span className="tag tag-warn">{text.cities.demoTag}</span>}
      </p>
      <dl className="city-row-facts">
        <div>
          <dt>{text.cities.code}</dt>
          <dd className="number">{city.code}</dd>
        </div>
        <div>
          <dt>{text.cities.residents}</dt>
          <dd className="number">{residents}</dd>
        </div>
        <div>
          <dt>{text.cities.facilities}</dt>
          <dd className="number">{text.cities.facilitiesCount(digits(city.facilities))}</dd>
        </div>
      </dl>
      <div className="city-row-actions">
        <Link className="button" href={`/${city.code}`} aria-label={text.cities.openCity(name)}>
          {text.cities.open}
          <Icon name="arrow" />
        </Link>
        {permissionsIn(session, city.code).includes('municipality:delete') && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={text.cities.removeCity(name)}
            title={text.cities.remove}
            onClick={onRemove}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
    </li>
  );
}
