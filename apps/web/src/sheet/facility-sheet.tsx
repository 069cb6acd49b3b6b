import { useQuery } from '@tanstack/react-query';
import { facilitySheetQuery } from '../api/facility-sheet.js';
import type { FacilitySheet } from '../api/types.js';
import { operationFormAddress } from '../api/workbook.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { amountUnit, mostYears } from './sheet-rows.js';
import { SheetTable } from './sheet-table.js';
import { useNewYear } from './use-year.js';
import { newYearFields } from './year-fields.js';
import { YearRecords } from './year-records.js';
import { yearWords } from './year-words.js';

/** 施設カルテ: use and money of the facility year by year, and the records behind them. */
export function FacilitySheetSection({ code, facilityId }: { readonly code: string; readonly facilityId: string }) {
  const sheet = useQuery(facilitySheetQuery(code, facilityId));
  const { text } = useLanguage();
  if (sheet.data) return <SheetOfYears code={code} sheet={sheet.data} />;
  return (
    <section className="section" id="sheet">
      <h2>{text.sheet.title}</h2>
      <Loading queries={[sheet]} />
    </section>
  );
}

function SheetOfYears({ code, sheet }: { readonly code: string; readonly sheet: FacilitySheet }) {
  const { text } = useLanguage();
  const { isOpen, opener, open, close } = useInPlaceForm();
  const isThousands = amountUnit(sheet.years.slice(-mostYears)) === 'thousand-yen';
  return (
    <section className="section" id="sheet">
      <div className="page-title">
        <h2>{text.sheet.title}</h2>
        <div className="actions">
          <Permitted to="import:write">
            <DownloadLink className="button button-quiet" href={operationFormAddress(code)}>
              <Icon name="download" />
              {text.sheet.template}
            </DownloadLink>
          </Permitted>
          {!isOpen && (
            <Permitted to="operation:write">
              <button ref={opener} type="button" className="button" onClick={open}>
                <Icon name="plus" />
                {text.sheet.add}
              </button>
            </Permitted>
          )}
        </div>
      </div>
      {isOpen && <NewYear code={code} sheet={sheet} onDone={close} />}
      {sheet.years.length > 0 ? (
        <>
          <p className="field-hint">{isThousands ? text.sheet.lead : text.sheet.leadYen}</p>
          <SheetTable sheet={sheet} />
          <YearRecords code={code} sheet={sheet} />
        </>
      ) : (
        !isOpen && <NoYears />
      )}
    </section>
  );
}

/** That there are none, and what the reader may do about it. */
function NoYears() {
  const { sheet } = useLanguage().text;
  return (
    <p className="empty">
      {sheet.empty} <Permitted to="operation:write">{sheet.emptyAdd}</Permitted>{' '}
      <Permitted to="import:write">{sheet.emptyImport}</Permitted>
    </p>
  );
}

/** The year after the latest is offered. */
function NewYear({
  code,
  sheet,
  onDone,
}: {
  readonly code: string;
  readonly sheet: FacilitySheet;
  readonly onDone: () => void;
}) {
  const { language, text } = useLanguage();
  const latest = sheet.years.at(-1)?.fiscalYear;
  const offered = latest === undefined ? {} : { fiscalYear: latest + 1 };
  const add = useNewYear(code, sheet.facilityId, offered);
  return (
    <RecordForm
      fields={newYearFields}
      words={yearWords(text, language)}
      record={offered}
      version={null}
      save={add}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}
