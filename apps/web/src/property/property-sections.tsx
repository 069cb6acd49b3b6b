import { useQuery } from '@tanstack/react-query';
import { facilityPropertyQuery } from '../api/property.js';
import type { SheetProps } from '../facilities/facility-page.js';
import { useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { AssetsSection } from './assets-section.js';
import { EventsSection } from './events-section.js';
import { LandSection } from './land-section.js';

/** 土地, 固定資産 and 異動 of a facility. */
export function PropertySections({ code, facility }: SheetProps) {
  const text = useText();
  const property = useQuery(facilityPropertyQuery(code, facility.id));
  if (!property.data) {
    return (
      <section className="section" id="land">
        <h2>{text.property.land.title}</h2>
        <Loading queries={[property]} />
      </section>
    );
  }
  return (
    <>
      <LandSection code={code} facilityId={facility.id} land={property.data} empty={text.property.land.empty} />
      <AssetsSection {...property.data} />
      <EventsSection code={code} facility={facility} property={property.data} />
    </>
  );
}
