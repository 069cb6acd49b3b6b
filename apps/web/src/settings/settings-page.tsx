import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { municipalityQuery, overviewQuery } from '../api/queries.js';
import { BaseMapSection } from '../base-map/base-map-section.js';
import type { Municipality, Permission } from '../api/types.js';
import { RemoveCityDialog } from '../cities/remove-city-dialog.js';
import { DistrictsSection } from '../districts/districts-section.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ReductionsSection } from '../reductions/reductions-section.js';
import { type May, useMay } from '../session/permission.js';
import { cityName } from '../shell/header.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { SectionLinks, useAddressedSection } from '../shell/section-links.js';
import { BasicsSection, BoundarySection, MoneySection, PopulationSection } from './city-sections.js';
import { ConditionSection } from './condition-section.js';
import { CostSections } from './costs-sections.js';
import { PricesSection } from './prices-section.js';
import { PublicationSection } from './publication-section.js';
import { TreatmentSection } from './treatment-section.js';

const sections = [
  'basics',
  'boundary',
  'districts',
  'population',
  'money',
  'prices',
  'costs',
  'funding',
  'conditions',
  'treatments',
  'reductions',
  'baseMap',
  'publication',
  'remove',
] as const;
type Section = (typeof sections)[number];

/** Who may open the page may change all but these. */
const needed = {
  baseMap: 'base-map:write',
  publication: 'municipality:publish',
  remove: 'municipality:delete',
} as const satisfies Partial<Record<Section, Permission>>;

const isOffered = (section: Section, may: May): boolean =>
  !Object.hasOwn(needed, section) || may(needed[section as keyof typeof needed]);

/** Other pages link to the input they miss by its name in the API. */
const otherNames: Readonly<Record<string, Section>> = { availableYen: 'money', 'unit-prices': 'prices' };

/** All that is said of a city itself: each part is saved on its own and has an address of its own (#population, #money …). */
export function SettingsPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const city = useQuery(municipalityQuery(code));
  useEffect(() => {
    if (city.data) document.title = `${text.settings.title} — ${cityName(city.data, language)}`;
  }, [city.data, language, text]);
  return (
    <main id="content" className="page settings">
      <div className="page-title">
        <div>
          <h1>{text.settings.title}</h1>
          <p>{text.settings.lead}</p>
        </div>
      </div>
      {city.data ? <Sections code={code} city={city.data} /> : <Loading queries={[city]} />}
    </main>
  );
}

function Sections({ code, city }: { readonly code: string; readonly city: Municipality }) {
  const text = useText();
  const may = useMay();
  useAddressedSection((named) => otherNames[named] ?? sections.find((known) => known === named));
  return (
    <div className="settings-parts">
      <SectionLinks
        className="settings-links"
        label={text.settings.sections}
        sections={sections.filter((id) => isOffered(id, may)).map((id) => ({ id, label: text.settings[id] }))}
      />
      <div className="settings-column">
        <BasicsSection code={code} city={city} />
        <BoundarySection code={code} city={city} />
        <DistrictsSection code={code} />
        <PopulationSection code={code} city={city} />
        <MoneySection code={code} city={city} />
        <PricesSection code={code} />
        <CostSections code={code} city={city} />
        <ConditionSection code={code} />
        <TreatmentSection code={code} />
        <ReductionsSection code={code} />
        {isOffered('baseMap', may) && <BaseMapSection code={code} />}
        {isOffered('publication', may) && <PublicationSection code={code} city={city} />}
        {isOffered('remove', may) && <RemoveSection city={city} />}
      </div>
    </div>
  );
}

function RemoveSection({ city }: { readonly city: Municipality }) {
  const { language, text } = useLanguage();
  const report = useReport();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const { data: overview } = useQuery(overviewQuery(city.code));
  const name = cityName(city, language);
  return (
    <section className="section settings-section" id="remove" aria-labelledby="remove-title">
      <div>
        <h2 id="remove-title" tabIndex={-1}>
          {text.settings.remove}
        </h2>
        <p className="lead">{text.settings.removeLead(name)}</p>
      </div>
      <div>
        <button type="button" className="button button-danger" onClick={() => setIsAsking(true)}>
          {text.settings.removeButton(name)}
        </button>
      </div>
      {isAsking && (
        <RemoveCityDialog
          city={{ ...city, facilities: overview?.facilities.total ?? 0 }}
          onClose={() => setIsAsking(false)}
          onRemoved={() => {
            report({ message: text.cities.removed(name) });
            navigate('/');
          }}
        />
      )}
    </section>
  );
}
