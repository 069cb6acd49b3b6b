import { useState } from 'react';
import type { ColumnMapping, LedgerField, OfferedHeader } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import type { Texts } from '../i18n/ja.js';
import { useText } from '../i18n/text.js';
import {
  ageFields,
  fieldOf,
  mainFields,
  type MappingFault,
  moreFields,
  townFields,
  unusedColumns,
  withColumn,
  yearFields,
} from './mapping-draft.js';

export interface MappingFieldsProps {
  readonly header: OfferedHeader;
  readonly draft: ColumnMapping;
  readonly faults: ReadonlyMap<LedgerField, MappingFault>;
  /** Somebody has tried to send it: what is missing is told from then on. */
  readonly isTried: boolean;
  readonly onChange: (draft: ColumnMapping) => void;
}

/** Field by field: what it is, the column for it, and values of that column. Rare fields stand behind a fold. */
export function MappingFields(props: MappingFieldsProps) {
  const { mapping: words } = useText();
  const { header, draft } = props;
  const unused = unusedColumns(header, draft);
  return (
    <>
      <ul className="mapping-fields">
        {mainFields.map((field) => (
          <MappingField key={field} field={field} {...props} />
        ))}
      </ul>
      <FieldFold title={words.more(moreFields.length)} fields={moreFields} {...props} />
      <FieldFold title={words.years(yearFields.length)} hint={words.yearsHint} fields={yearFields} {...props} />
      <FieldFold
        title={words.towns(townFields.length + ageFields.length)}
        hint={words.townsHint}
        fields={[...townFields, ...ageFields]}
        {...props}
      />
      {unused.length > 0 && (
        <p className="field-hint">
          {words.unused(unused.map((column) => columnText(column, words)).join(words.separator))}
        </p>
      )}
    </>
  );
}

interface FieldFoldProps extends MappingFieldsProps {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly LedgerField[];
}

/** Rare fields, open where one of them is chosen or wrong. */
function FieldFold({ title, hint, fields, ...props }: FieldFoldProps) {
  const [isChosen] = useState(() => fields.some((field) => props.draft[field] !== undefined));
  return (
    <details className="fold" open={isChosen || fields.some((field) => props.faults.has(field))}>
      <summary>{title}</summary>
      {hint && <p className="field-hint">{hint}</p>}
      <ul className="mapping-fields">
        {fields.map((field) => (
          <MappingField key={field} field={field} {...props} />
        ))}
      </ul>
    </details>
  );
}

function MappingField({
  field,
  header,
  draft,
  faults,
  isTried,
  onChange,
}: MappingFieldsProps & { readonly field: LedgerField }) {
  const { mapping: words } = useText();
  const fault = faults.get(field);
  const isTold = fault !== undefined && (isTried || fault.kind === 'twice');
  const label = words.fields[field];
  const options = header.columns.map((column) => {
    const taken = fieldOf(draft, column.name);
    const shown = columnText(column, words);
    return {
      value: column.name,
      label: taken && taken !== field ? words.takenBy(shown, words.fields[taken]) : shown,
    };
  });
  return (
    <li className="mapping-field">
      <ChoiceInput
        label={field === 'name' ? `${label} (${words.required})` : label}
        hint={words.hints[field]}
        error={isTold ? faultText(fault, words) : null}
        value={draft[field] ?? ''}
        none={field === 'name' ? words.choose : words.none}
        options={options}
        onChange={(column) => onChange(withColumn(draft, field, column))}
      />
      <Samples header={header} column={draft[field]} />
    </li>
  );
}

function Samples({ header, column }: { readonly header: OfferedHeader; readonly column: string | undefined }) {
  const { mapping: words } = useText();
  const samples = header.columns.find(({ name }) => name === column)?.samples;
  return (
    <div className="mapping-samples">
      {samples && (
        <>
          <span className="field-hint">{samples.length > 0 ? words.samples : words.noSamples}</span>
          {samples.map((sample) => (
            <span key={sample}>{sample}</span>
          ))}
        </>
      )}
    </div>
  );
}

function columnText({ name, letters }: OfferedHeader['columns'][number], words: Texts['mapping']): string {
  return name === `(${letters})` ? words.nameless(letters) : words.column(name, letters);
}

function faultText(fault: MappingFault, words: Texts['mapping']): string {
  return fault.kind === 'missing' ? words.fault.missing : words.fault.twice(words.fields[fault.other]);
}
