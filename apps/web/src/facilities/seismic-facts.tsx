import { needsStrengthSurvey, seismicStandardOf } from '#libs/asset';
import type { BuildingDetail } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';

/** 旧耐震 and the like; null where neither the standard nor the built year is known. */
export function seismicStandardText(building: BuildingDetail, text: Texts): string | null {
  const { standard } = seismicStandardOf(building);
  if (standard === null) return null;
  return standard === 'unclear' ? text.property.seismic.unclear : text.property.seismic.standards[standard];
}

/** What was done to make the building safe: 診断 and 補強 with its year; null where nothing is recorded. */
export function seismicWorksText(building: BuildingDetail, text: Texts, language: Language) {
  const { seismicDiagnosis, seismicReinforcement, reinforcedFiscalYear } = building;
  const { works, reinforcedIn } = text.property.seismic;
  const isDated = reinforcedFiscalYear !== null && seismicReinforcement !== 'not-done';
  return {
    diagnosis: seismicDiagnosis && works[seismicDiagnosis],
    reinforcement: isDated
      ? reinforcedIn(shortFiscalYear(reinforcedFiscalYear, language))
      : seismicReinforcement && works[seismicReinforcement],
  };
}

/** 耐震, concrete and numbers among the facts of a building; what follows from the built year says so. */
export function SeismicFacts({ building }: { readonly building: BuildingDetail }) {
  const { language, text } = useLanguage();
  const { fields } = text.facility;
  const words = text.property.seismic;
  const { standard, isDerived } = seismicStandardOf(building);
  const { diagnosis, reinforcement } = seismicWorksText(building, text, language);
  const strength = building.concreteStrengthNPerMm2;
  const isWeak = needsStrengthSurvey(strength);
  return (
    <>
      {standard !== null && (
        <div>
          <dt>{fields.seismicStandard}</dt>
          <dd>
            {seismicStandardText(building, text)}
            {isDerived && standard !== 'unclear' && <span className="tag">{words.derived}</span>}
            {standard === 'unclear' && <span className="estimate-note">{words.unclearHint}</span>}
          </dd>
        </div>
      )}
      <Fact name={fields.seismicDiagnosis} value={diagnosis} />
      <Fact name={fields.seismicReinforcement} value={reinforcement} />
      {strength !== null && (
        <div>
          <dt>{fields.concreteStrengthNPerMm2}</dt>
          <dd className="number">
            {digits(strength, 1)}
            {isWeak && <span className="tag tag-warn">{words.survey}</span>}
            {isWeak && <span className="estimate-note">{words.surveyHint}</span>}
          </dd>
        </div>
      )}
      <Fact name={fields.assetNumber} value={building.assetNumber} />
      <Fact name={fields.realEstateId} value={building.realEstateId} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
