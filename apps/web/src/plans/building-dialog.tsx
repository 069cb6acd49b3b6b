import { useId } from 'react';
import { Link } from 'wouter';
import type { PlanPlace, PlanWork } from '../api/types.js';
import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { Dialog } from '../shell/dialog.js';
import { DecideForm } from './decide-form.js';
import { LeftOutNote } from './left-out-note.js';
import { OtherWorks } from './other-works.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearsText, planYearText } from './plan-years-text.js';
import { whySentence } from './plan-words.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

interface BuildingDialogProps extends PlanPartProps {
  readonly place: PlanPlace;
  /** The work it was opened by; null = none. */
  readonly work: PlanWork | null;
  readonly onClose: () => void;
}

/** A building, or one of its works: what, when, why; and the form that decides about it by hand. */
export function BuildingDialog(props: BuildingDialogProps) {
  const { code, place, work, closings } = props;
  const { language, text } = useLanguage();
  const { work: words } = text.plans;
  const mayDecide = useMay()('plan:write');
  const formId = useId();
  const closing = closings.find((one) => one.place.buildingId === place.buildingId);
  return (
    <Dialog
      title={workName(place)}
      foot={
        mayDecide && (
          <button type="submit" form={formId} className="button button-primary">
            {text.plans.decide.apply}
          </button>
        )
      }
      onClose={props.onClose}
    >
      <div className="form">
        {work ? <WorkFacts work={work} /> : <BuildingFacts {...props} />}
        {closing && (
          <p className="plan-kind">
            <TreatmentMark treatment="closing" />
            {text.planDecisions.closedIn(planYearText(closing.fiscalYear, language))}
          </p>
        )}
        <p>
          <Link href={`/${code}/facilities/${place.facilityId}`}>{words.facility}</Link>
        </p>
        {work && <OtherWorks {...props} work={work} />}
        {mayDecide && <DecideForm {...props} id={formId} />}
      </div>
    </Dialog>
  );
}

function WorkFacts({ work }: { readonly work: PlanWork }) {
  const { language, text } = useLanguage();
  const { work: words, table } = text.plans;
  const years = planYearsText(work.fromFiscalYear, work.fromFiscalYear + work.years - 1, language);
  return (
    <>
      <p className="plan-kind">
        <TreatmentMark treatment={work.treatment} />
        <strong>{text.domain.treatments[work.treatment]}</strong> {words.years(years, digits(work.years))}
      </p>
      <p>
        {table.cost} <b className="number">{yenText(work.costYen, language)}</b> ·{' '}
        {districtText(work, language) ?? words.noDistrict}
      </p>
      <p>{whySentence(work, language, text)}</p>
    </>
  );
}

/** Its works, one after the other. */
function BuildingFacts({ code, place, works, leftOut }: BuildingDialogProps) {
  const { language, text } = useLanguage();
  const unplanned = leftOut.get(place.buildingId);
  const own = works.filter(({ buildingId }) => buildingId === place.buildingId);
  return (
    <>
      <p>{districtText(place, language) ?? text.plans.work.noDistrict}</p>
      {unplanned ? (
        <LeftOutNote code={code} place={unplanned} />
      ) : own.length === 0 ? (
        <p>{text.planDecisions.noWorks}</p>
      ) : (
        <ul className="plan-own-works">
          {own.map((work) => (
            <li key={work.id} className="plan-kind">
              <TreatmentMark treatment={work.treatment} />
              {text.domain.treatments[work.treatment]} {planYearText(work.fromFiscalYear, language)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
