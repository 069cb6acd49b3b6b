import { useLocation } from 'wouter';
import { removeFacility, saveFacility } from '../api/facility.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useLanguage } from '../i18n/text.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import type { SheetProps } from './facility-page.js';
import { facilityFields, facilityWords } from './facility-words.js';
import { useChangeReport } from './use-change-report.js';
import { categoryReasonText, ownerReasonText } from './reason-words.js';
import { sourceNumberText, sourceText } from './source-words.js';
import { columnLabel } from './value-words.js';
import { listAddress } from './list-address.js';

/** What is said of the facility itself: read, or edited in place. */
export function FacilityFactsSection({ code, city, facility }: SheetProps) {
  const { language, text } = useLanguage();
  const report = useChangeReport(code);
  const [, navigate] = useLocation();
  const { isOpen, opener, open, close } = useInPlaceForm();
  const words = facilityWords(text, language, city);
  const row = { entity: 'facility', id: facility.id } as const;
  const save = useCityMutation(code, async ({ changes, version }: { changes: object; version: number }) => {
    await saveFacility(code, facility.id, version, changes);
    await report(text.shell.saved, row);
  });
  const remove = useCityMutation<void, void>(code, async () => {
    await removeFacility(code, facility.id, facility.version);
    await report(text.facility.removed, row);
  });
  return (
    <section className="section" id="facts">
      <div className="page-title">
        <h2>{text.facility.facts}</h2>
        {!isOpen && (
          <Permitted to="facility:write">
            <button ref={opener} type="button" className="button" onClick={open}>
              <Icon name="edit" />
              {text.shell.edit}
            </button>
          </Permitted>
        )}
      </div>
      {isOpen ? (
        <>
          <RecordForm
            fields={facilityFields}
            words={words}
            record={facility}
            version={facility.version}
            save={(changes, version) => save.mutateAsync({ changes, version })}
            onDone={close}
            onCancel={close}
          />
          <ConfirmButton
            label={text.facility.remove}
            title={text.facility.removeTitle(facility.name)}
            hint={text.facility.removeHint}
            error={remove.error}
            onConfirm={() => remove.mutate(undefined, { onSuccess: () => navigate(listAddress(code, history.state)) })}
          />
        </>
      ) : (
        <dl className="fact-list">
          {facilityFields
            .filter(({ key }) => key !== 'name')
            .map(({ key }) => (
              <div key={key}>
                <dt>{words.label(key)}</dt>
                <dd className={facility[key] === null ? 'is-unknown' : undefined}>{words.show(key, facility[key])}</dd>
              </div>
            ))}
        </dl>
      )}
      <Origins facility={facility} />
    </section>
  );
}

function Origins({ facility }: Pick<SheetProps, 'facility'>) {
  const { language, text } = useLanguage();
  const { categoryReason, ownerReason, sources, attributes } = facility;
  const others = Object.entries(attributes);
  return (
    <div className="origins">
      {(categoryReason !== null || ownerReason !== null) && (
        <details className="fold">
          <summary>{text.facility.reasons}</summary>
          <dl className="fact-list">
            {categoryReason !== null && (
              <Fact
                name={text.facility.otherFields.categoryReason}
                value={categoryReasonText(categoryReason, text, language)}
              />
            )}
            {ownerReason !== null && (
              <Fact name={text.facility.otherFields.ownerReason} value={ownerReasonText(ownerReason, text, language)} />
            )}
          </dl>
        </details>
      )}
      {sources.length > 0 && (
        <details className="fold">
          <summary>{text.facility.sources}</summary>
          <dl className="fact-list">
            {sources.map(({ source, sourceId }) => (
              <Fact
                key={`${source} ${sourceId}`}
                name={sourceText(source, text)}
                value={sourceNumberText(sourceId, text)}
              />
            ))}
          </dl>
        </details>
      )}
      {others.length > 0 && (
        <details className="fold">
          <summary>{text.facility.attributes}</summary>
          <dl className="fact-list">
            {others.map(([name, value]) => (
              <Fact key={name} name={columnLabel(name, text)} value={value} />
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
