import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { District } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { EditableRow } from '../facilities/editable-row.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import type { Texts } from '../i18n/ja.js';
import { useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { districtsQuery, saveDistrict } from './districts-query.js';

/** 地区: how the names of a list's districts are read and written in English; name and border come from the list. */
export function DistrictsSection({ code }: { readonly code: string }) {
  const text = useText();
  const districts = useQuery(districtsQuery(code));
  return (
    <section className="section settings-section" id="districts" aria-labelledby="districts-title">
      <div>
        <h2 id="districts-title" tabIndex={-1}>
          {text.settings.districts}
        </h2>
        <p className="lead">{text.settings.districtsLead}</p>
      </div>
      {!districts.data ? (
        <Loading queries={[districts]} />
      ) : districts.data.items.length === 0 ? (
        <p>
          {text.settings.districtsNone} <Link href={`/${code}/import`}>{text.imports.title}</Link>
        </p>
      ) : (
        <ul className="plain-list">
          {districts.data.items.map((district) => (
            <li key={district.id}>
              <DistrictRow code={code} district={district} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function DistrictRow({ code, district }: { readonly code: string; readonly district: District }) {
  const text = useText();
  const report = useChangeReport(code);
  const { id, name, nameKana, nameEn, version } = district;
  const save = useCityMutation(code, async (edit: { changes: Readonly<Record<string, unknown>>; version: number }) => {
    await saveDistrict(code, id, edit.version, edit.changes);
    await report(text.shell.saved, { entity: 'district', id });
  });
  return (
    <EditableRow
      label={name}
      isTitled
      fields={fields}
      words={wordsOf(text)}
      record={district}
      version={version}
      needs="municipality:update"
      save={(changes, current) => save.mutateAsync({ changes, version: current })}
    >
      <span className="field-hint">
        {' '}
        {[nameKana ?? text.settings.noKana, nameEn ?? text.settings.noEnglish].join(' · ')}
      </span>
    </EditableRow>
  );
}

const fields = [
  { key: 'nameKana', kind: 'text' },
  { key: 'nameEn', kind: 'text' },
] as const satisfies readonly RecordField[];

function wordsOf({ settings, shell }: Texts): RecordWords<(typeof fields)[number]['key']> {
  return {
    label: (key) => settings.districtFields[key],
    choices: () => [],
    show: (_key, value) => (typeof value === 'string' ? value : shell.none),
  };
}
