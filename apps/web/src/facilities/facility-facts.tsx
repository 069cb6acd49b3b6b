import { useLocation } from 'wouter';
import { removeFacility, saveFacility } from '../api/facility.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useLanguage } from '../i18n/text.js';
import { useAnnounce } from '../shell/live-region.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { Icon } from '../shell/icons.js';
import type { SheetProps } from './facility-page.js';
import { facilityFields, facilityWords } from './facility-words.js';
import { listAddress } from './list-address.js';

/** What is said of the facility itself: read, or edited in place. */
export function FacilityFactsSection({ code, city, facility }: SheetProps) {
  const { language, text } = useLanguage();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const { isOpen, opener, open, close } = useInPlaceForm();
  const words = facilityWords(text, language, city);
  const save = useCityMutation(code, ({ changes, version }: { changes: object; version: number }) =>
    saveFacility(code, facility.id, version, changes),
  );
  const remove = useCityMutation(code, () => removeFacility(code, facility.id, facility.version));
  return (
    <section className="section">
      <div className="page-title">
        <h2>{text.facility.facts}</h2>
        {!isOpen && (
          <button ref={opener} type="button" className="button" onClick={open}>
            <Icon name="edit" />
            {text.shell.edit}
          </button>
        )}
      </div>
      {isOpen ? (
        <>
          <RecordForm
            fields={facilityFields}
            words={words}
            record={facility}
            version={facility.version}
            save={async (changes, version) => {
              await save.mutateAsync({ changes, version });
              announce(text.shell.saved);
            }}
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
  const { text } = useLanguage();
  const { categoryReason, ownerReason, sources, attributes } = facility;
  const others = Object.entries(attributes);
  return (
    <div className="origins">
      {(categoryReason !== null || ownerReason !== null) && (
        <details>
          <summary>{text.facility.reasons}</summary>
          <dl className="fact-list">
            {categoryReason !== null && <Fact name={text.facility.otherFields.categoryReason} value={categoryReason} />}
            {ownerReason !== null && <Fact name={text.facility.otherFields.ownerReason} value={ownerReason} />}
          </dl>
        </details>
      )}
      {sources.length > 0 && (
        <details>
          <summary>{text.facility.sources}</summary>
          <dl className="fact-list">
            {sources.map(({ source, sourceId }) => (
              <Fact key={`${source} ${sourceId}`} name={source} value={sourceId} />
            ))}
          </dl>
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>{text.facility.attributes}</summary>
          <dl className="fact-list">
            {others.map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
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
