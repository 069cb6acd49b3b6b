import type { BuildingDetail } from '../api/types.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { areaText, digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import { BuildingParts, type BuildingPartsProps } from './building-parts.js';
import { meanYearText, yearRangeText } from './estimate-words.js';
import { buildingFields, facilityWords } from './facility-words.js';
import { SeismicFacts } from './seismic-facts.js';
import { usePart } from './use-part.js';

/** One building: its facts, what was estimated for it and how, its functions and components. */
export function BuildingCard({ code, city, building }: BuildingPartsProps) {
  const { language, text } = useLanguage();
  const { isOpen, opener, open, close } = useInPlaceForm();
  const { save, remove } = usePart(code, 'building', building);
  return (
    <article className="building">
      <header className="building-head">
        <h3>
          {building.name}
          {building.outOfUse && <span className="tag">{text.facility.outOfUse}</span>}
          {building.assumed && <span className="tag tag-warn">{text.facility.assumed}</span>}
        </h3>
        {!isOpen && (
          <Permitted to="facility:write">
            <div className="actions">
              <button
                ref={opener}
                type="button"
                className="button button-quiet"
                aria-label={`${text.shell.edit}: ${building.name}`}
                onClick={open}
              >
                <Icon name="edit" />
              </button>
              <ConfirmButton
                isQuiet
                label={`${text.shell.remove}: ${building.name}`}
                title={text.facility.removeTitle(building.name)}
                hint={`${text.facility.removeBuildingHint}${text.facility.removeHint}`}
                error={remove.error}
                onConfirm={() => remove.mutate()}
              />
            </div>
          </Permitted>
        )}
      </header>
      {building.assumed && <p className="field-hint">{text.facility.assumedHint}</p>}
      {isOpen ? (
        <RecordForm
          fields={buildingFields}
          words={facilityWords(text, language, city)}
          record={building}
          version={building.version}
          save={save}
          onDone={close}
          onCancel={close}
        />
      ) : (
        <BuildingFacts building={building} />
      )}
      <BuildingParts code={code} city={city} building={building} />
    </article>
  );
}

function BuildingFacts({ building }: { readonly building: BuildingDetail }) {
  const { language, text } = useLanguage();
  const { fields } = text.facility;
  const { structure, storeysAbove, storeysBelow, floorAreaM2, builtFiscalYear, estimates } = building;
  const storeys =
    storeysAbove === null
      ? null
      : text.facility.storeys(digits(storeysAbove), storeysBelow ? digits(storeysBelow) : null);
  const area = estimates.find(({ attribute }) => attribute === 'floorAreaM2');
  const built = estimates.find(({ attribute }) => attribute === 'builtFiscalYear');
  return (
    <dl className="building-facts">
      <div>
        <dt>{fields.floorAreaM2}</dt>
        <dd className="number">
          {floorAreaM2 !== null ? (
            areaText(floorAreaM2, language)
          ) : area ? (
            <EstimatedArea estimate={area} />
          ) : (
            <Unknown />
          )}
        </dd>
      </div>
      <div>
        <dt>{fields.builtFiscalYear}</dt>
        <dd className="number">
          {builtFiscalYear !== null ? (
            fiscalYearText(builtFiscalYear, language)
          ) : built ? (
            <EstimatedYear estimate={built} />
          ) : (
            <Unknown />
          )}
        </dd>
      </div>
      <div>
        <dt>{fields.structure}</dt>
        <dd>{structure === null ? <Unknown /> : text.domain.structures[structure]}</dd>
      </div>
      {storeys !== null && (
        <div>
          <dt>{fields.storeysAbove}</dt>
          <dd>{storeys}</dd>
        </div>
      )}
      <SeismicFacts building={building} />
    </dl>
  );
}

function Unknown() {
  const { text } = useLanguage();
  return <span className="is-unknown">{text.shell.unknown}</span>;
}

type Estimate = BuildingDetail['estimates'][number];

function EstimatedArea({ estimate }: { readonly estimate: Estimate }) {
  const { language } = useLanguage();
  return (
    <>
      {typeof estimate.value === 'number' && areaText(Math.round(estimate.value), language)}
      <EstimateNote estimate={estimate} />
    </>
  );
}

function EstimatedYear({ estimate }: { readonly estimate: Estimate }) {
  const { language, text } = useLanguage();
  if (typeof estimate.value === 'number') return null;
  return (
    <>
      {meanYearText(estimate.value, text, language)}
      <EstimateNote estimate={estimate}>{yearRangeText(estimate.value, text, language)}</EstimateNote>
    </>
  );
}

/** Every estimated value says so, by which method and from what. */
function EstimateNote({ estimate, children }: { readonly estimate: Estimate; readonly children?: string }) {
  const { language, text } = useLanguage();
  return (
    <>
      <span className="tag tag-warn">{text.shell.estimated}</span>
      <span className="estimate-note">
        {children} {language === 'en' ? estimate.sourceEn : estimate.source}
        {estimate.sampleSize > 0 && ` (${text.facility.estimate.sample(digits(estimate.sampleSize))})`}
      </span>
    </>
  );
}
