import { useState } from 'react';
import { shortFiscalYear } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { ChoiceInput } from '../forms/inputs.js';

const formats = { xlsx: 'Excel', csv: 'CSV' } as const;

type FileKind = 'conditions' | 'inspections' | 'findings';

/** Buttons for a table as Excel and as CSV; null = every year. */
export function FileButtons(props: {
  readonly code: string;
  readonly kind: FileKind;
  readonly fiscalYear: number | null;
  /** Beside a title that names the records already. */
  readonly isShort?: boolean;
}) {
  const { language, text } = useLanguage();
  const label = text.condition.fileNames[props.kind];
  return (
    <span className="actions">
      {(['xlsx', 'csv'] as const).map((ending) => (
        <DownloadLink key={ending} className="button" href={fileAddress(props, ending, language)}>
          <Icon name="download" />
          {props.isShort && <span className="visually-hidden">{label}</span>}
          {props.isShort ? formats[ending] : text.condition.fileLabel(label, formats[ending])}
        </DownloadLink>
      ))}
    </span>
  );
}

function fileAddress(
  { code, kind, fiscalYear }: { readonly code: string; readonly kind: FileKind; readonly fiscalYear: number | null },
  ending: 'xlsx' | 'csv',
  language: Language,
): string {
  const query = new URLSearchParams({ language, ...(fiscalYear !== null && { fiscalYear: String(fiscalYear) }) });
  return `/api/municipalities/${code}/${kind}.${ending}?${query.toString()}`;
}

/** 書き出し: conditions, inspections and findings as files. */
export function ConditionFiles({ code, fiscalYear }: { readonly code: string; readonly fiscalYear: number }) {
  const { language, text } = useLanguage();
  const may = useMay();
  const [year, setYear] = useState<number | null>(fiscalYear);
  const years = Array.from({ length: 10 }, (_, back) => fiscalYear - back);
  return (
    <section className="section" aria-labelledby="condition-files">
      <h2 id="condition-files">{text.condition.files}</h2>
      <p>{text.condition.filesLead}</p>
      <p>
        <FileButtons code={code} kind="conditions" fiscalYear={null} />
      </p>
      {may('inspection:read') && (
        <>
          <ChoiceInput
            label={text.condition.filesYear}
            value={year === null ? '' : String(year)}
            options={years.map((one) => ({ value: String(one), label: shortFiscalYear(one, language) }))}
            none={text.condition.everyYear}
            onChange={(value) => setYear(value === '' ? null : Number(value))}
          />
          <p className="actions">
            <FileButtons code={code} kind="inspections" fiscalYear={year} />
            <FileButtons code={code} kind="findings" fiscalYear={year} />
          </p>
        </>
      )}
    </section>
  );
}
