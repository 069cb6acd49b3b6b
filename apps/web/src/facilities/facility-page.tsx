import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { facilityQuery } from '../api/facility.js';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import type { FacilityDetail, Municipality } from '../api/types.js';
import { mapAddress } from '../city/use-map-view.js';
import { ConditionSection } from '../condition/condition-section.js';
import { compareAddress } from '../compare/compare-address.js';
import { DocumentsSection } from '../documents/documents-section.js';
import { LegalSection } from '../legal/legal-section.js';
import { useText } from '../i18n/text.js';
import { InspectionHistorySection } from '../inspections/history-section.js';
import { type MethodName, withMethod } from '../methods/method-name.js';
import { useMethod } from '../methods/use-method.js';
import { Permitted } from '../session/permitted.js';
import { useIsOthersFacility, useMay, WithinFacility } from '../session/permission.js';
import { Icon } from '../shell/icons.js';
import { FacilitySheetSection } from '../sheet/facility-sheet.js';
import { PropertySections } from '../property/property-sections.js';
import { Loading } from '../shell/loading.js';
import { SectionLinks, useAddressedSection } from '../shell/section-links.js';
import { NotFound } from '../shell/not-found.js';
import { CategoryDot } from './category-dot.js';
import { BuildingList } from './building-list.js';
import { FacilityCostSection } from './facility-cost.js';
import { FacilityFactsSection } from './facility-facts.js';
import { FacilityHistory } from './facility-history.js';
import { listAddress } from './list-address.js';

/** 施設カルテ: all the register knows of one facility, edited where it stands. */
export function FacilityPage({ code, id }: { readonly code: string; readonly id: string }) {
  const city = useQuery(municipalityQuery(code));
  const facility = useQuery(facilityQuery(code, id));
  if (isNowhere(facility.error)) return <NotFound code={code} />;
  return (
    <main id="content" className="page">
      {city.data && facility.data ? (
        <WithinFacility facility={facility.data}>
          <Sheet code={code} city={city.data} facility={facility.data} />
        </WithinFacility>
      ) : (
        <Loading queries={[city, facility]} />
      )}
    </main>
  );
}

export interface SheetProps {
  readonly code: string;
  readonly city: Municipality;
  readonly facility: FacilityDetail;
}

function Sheet(props: SheetProps) {
  const { code, facility } = props;
  const [method, setMethod] = useMethod();
  useAddressedSection((named) => sheetParts.find((part) => part === named));
  return (
    <>
      <SheetHead {...props} method={method} />
      <SheetLinks />
      <div className="sheet">
        <div className="sheet-main">
          <Permitted to="cost:read">
            <FacilityCostSection code={code} facilityId={facility.id} method={method} onMethod={setMethod} />
          </Permitted>
          <FacilitySheetSection code={code} facilityId={facility.id} />
          <BuildingList {...props} />
          <PropertySections {...props} />
          <Permitted to="cost:read">
            <ConditionSection code={code} facilityId={facility.id} />
          </Permitted>
          <InspectionHistorySection code={code} facilityId={facility.id} />
          <LegalSection code={code} facilityId={facility.id} />
          <DocumentsSection code={code} facilityId={facility.id} />
        </div>
        <div className="sheet-side">
          <FacilityFactsSection {...props} />
          <Permitted to="facility:history">
            <FacilityHistory {...props} />
          </Permitted>
        </div>
      </div>
    </>
  );
}

/** The ids of the sections, which other pages lead to. */
const sheetParts = [
  'facts',
  'cost',
  'sheet',
  'buildings',
  'land',
  'assets',
  'events',
  'condition',
  'inspections',
  'legal',
  'documents',
  'history',
] as const;

/** The sheet is long: its sections in the order in which they stand. */
function SheetLinks() {
  const { facility, sheet, property, condition, inspections, legal, documents } = useText();
  const may = useMay();
  const sections = [
    { id: 'facts', label: facility.facts },
    ...(may('cost:read') ? [{ id: 'cost', label: facility.cost }] : []),
    { id: 'sheet', label: sheet.title },
    { id: 'buildings', label: facility.buildings },
    { id: 'land', label: property.land.title },
    { id: 'assets', label: property.assets.title },
    { id: 'events', label: property.events.title },
    ...(may('cost:read') ? [{ id: 'condition', label: condition.title }] : []),
    { id: 'inspections', label: inspections.ofFacility },
    { id: 'legal', label: legal.title },
    { id: 'documents', label: documents.title },
    ...(may('facility:history') ? [{ id: 'history', label: facility.history }] : []),
  ];
  return <SectionLinks className="sheet-links" label={facility.sections} sections={sections} />;
}

function SheetHead({ code, facility, method }: SheetProps & { readonly method: MethodName }) {
  const text = useText();
  const isOthers = useIsOthersFacility();
  const cameFrom: unknown = useHistoryState();
  const isEstimated = facility.buildings.some(({ estimates }) => estimates.length > 0);
  return (
    <div className="sheet-head">
      <Link className="back-link" href={withMethod(listAddress(code, cameFrom), method)}>
        <Icon name="back" />
        {text.facility.back}
      </Link>
      <div className="page-title">
        <div>
          <h1>{facility.name}</h1>
          <p>{[facility.nameKana, facility.address].filter(Boolean).join(' · ')}</p>
        </div>
        <div className="actions">
          <Permitted to="cost:read">
            <Link className="button" href={withMethod(compareAddress(code, { a: facility.id, b: null }), method)}>
              {text.compare.compareThis}
            </Link>
          </Permitted>
          <Link className="button" href={withMethod(`/${code}/facilities/${facility.id}/print`, method)}>
            <Icon name="print" />
            {text.sheet.print.open}
          </Link>
          <Permitted to="inspection:write">
            <Link className="button" href={`/${code}/facilities/${facility.id}/report-code`}>
              {text.reports.poster.link}
            </Link>
            <Link className="button" href={`/${code}/facilities/${facility.id}/inspection-code`}>
              {text.phone.qr.link}
            </Link>
          </Permitted>
          {facility.location && (
            <Link className="button" href={withMethod(mapAddress(code, facility.id), method)}>
              {text.facility.showOnMap}
              <Icon name="arrow" />
            </Link>
          )}
        </div>
      </div>
      <p className="tags">
        <span className="tag">
          <CategoryDot category={facility.majorCategory} isOwn={facility.owner === 'city'} />
          {text.domain.categories[facility.majorCategory ?? 'none']}
        </span>
        <span className={facility.owner === 'unknown' ? 'tag tag-warn' : 'tag'}>
          {text.city.owner}: {text.domain.owners[facility.owner]}
        </span>
        <span className={facility.status === 'open' ? 'tag' : 'tag tag-warn'}>
          {text.domain.statuses[facility.status]}
        </span>
        {facility.bundledManagement && <span className="tag tag-accent">{text.facility.fields.bundledManagement}</span>}
        {isEstimated && <span className="tag tag-warn">{text.city.estimatedInput}</span>}
      </p>
      {isOthers && <p className="notice">{text.facility.othersFacility}</p>}
    </div>
  );
}
