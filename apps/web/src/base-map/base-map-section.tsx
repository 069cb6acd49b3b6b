import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import type { BaseMapChoice, BaseMapSettings } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Loading } from '../shell/loading.js';
import { Segments } from '../shell/segments.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { type BaseMapDraft, baseMapDraftOf, originOf, readBaseMap } from './base-map-draft.js';
import { FileFields } from './file-fields.js';
import { baseMapQuery, saveBaseMap } from './base-map-query.js';

/** What lies below the map of this city: nothing, a file of this machine, or tiles of one other server. */
export function BaseMapSection({ code }: { readonly code: string }) {
  const text = useText();
  const settings = useQuery(baseMapQuery(code));
  return (
    <section className="section settings-section" id="baseMap" aria-labelledby="baseMap-title">
      <div>
        <h2 id="baseMap-title" tabIndex={-1}>
          {text.baseMap.title}
        </h2>
        <p className="lead">{text.baseMap.why}</p>
      </div>
      {settings.data ? (
        <BaseMapForm key={settings.data.version} code={code} settings={settings.data} />
      ) : (
        <Loading queries={[settings]} />
      )}
    </section>
  );
}

function BaseMapForm({ code, settings }: { readonly code: string; readonly settings: BaseMapSettings }) {
  const text = useText();
  const report = useUndoReport(code);
  const [draft, setDraft] = useState<BaseMapDraft>(() => baseMapDraftOf(settings));
  const set = (changed: Partial<BaseMapDraft>) => setDraft({ ...draft, ...changed });
  const choice = readBaseMap(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(baseMapDraftOf(settings));
  useUnsavedChanges(isChanged);
  const save = useCityMutation<BaseMapChoice, void>(code, async (body) => {
    const { version } = await saveBaseMap(code, settings.version, body);
    const { kind, fileName, tileUrl, attribution } = settings;
    report(text.shell.saved, () => saveBaseMap(code, version, { kind, fileName, tileUrl, attribution }));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choice && isChanged && !save.isPending) save.mutate(choice);
  };
  const isStale = save.error instanceof ApiProblem && save.error.kind === 'stale';
  return (
    <form className="form" onSubmit={submit} noValidate aria-label={text.baseMap.title}>
      <KindChoice kind={draft.kind} onKind={(kind) => set({ kind })} />
      {draft.kind === 'pmtiles' && (
        <FileFields
          code={code}
          files={settings.files}
          fileName={draft.fileName}
          onFileName={(fileName) => set({ fileName })}
        />
      )}
      {draft.kind === 'tiles' && <TileFields tileUrl={draft.tileUrl} onTileUrl={(tileUrl) => set({ tileUrl })} />}
      {draft.kind !== 'none' && (
        <TextInput
          label={text.baseMap.attribution}
          hint={text.baseMap.attributionHint}
          value={draft.attribution}
          onChange={(attribution) => set({ attribution })}
        />
      )}
      {save.error && (
        <ErrorNotice
          error={save.error}
          title={text.shell.errors.notSaved}
          {...(isStale && { advice: text.shell.errors.stale })}
        />
      )}
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={!isChanged || !choice || save.isPending}>
          {save.isPending ? text.shell.saving : text.shell.save}
        </button>
        {isChanged && (
          <button type="button" className="button" onClick={() => setDraft(baseMapDraftOf(settings))}>
            {text.shell.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

const kinds = ['none', 'pmtiles', 'tiles'] as const;

interface KindChoiceProps {
  readonly kind: BaseMapDraft['kind'];
  readonly onKind: (kind: BaseMapDraft['kind']) => void;
}

function KindChoice({ kind, onKind }: KindChoiceProps) {
  const { baseMap } = useText();
  const options = kinds.map((value) => ({ value, label: baseMap.kinds[value] }));
  return (
    <div className="base-map-kinds">
      <Segments label={baseMap.kind} options={options} value={kind} onChange={onKind} />
    </div>
  );
}

interface TileFieldsProps {
  readonly tileUrl: string;
  readonly onTileUrl: (tileUrl: string) => void;
}

/** The address, and what it means for who looks at the map. */
function TileFields({ tileUrl, onTileUrl }: TileFieldsProps) {
  const { baseMap } = useText();
  const origin = originOf(tileUrl);
  return (
    <>
      <TextInput
        label={baseMap.tileUrl}
        hint={baseMap.tileUrlHint}
        error={tileUrl.trim() !== '' && origin === null ? baseMap.tileUrlHint : null}
        value={tileUrl}
        isRequired
        onChange={onTileUrl}
      />
      {origin !== null && <p className="notice notice-warn">{baseMap.tileWarning(origin)}</p>}
    </>
  );
}
