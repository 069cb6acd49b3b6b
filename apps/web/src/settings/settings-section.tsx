import { type FormEvent, type ReactNode, useState } from 'react';
import type { ChangedRow } from '../api/facility.js';
import { ApiProblem } from '../api/problem.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { readConflict } from '../forms/conflict.js';
import { ConflictDialog } from '../forms/conflict-dialog.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { formerOf, type Versioned } from './former-values.js';

/** Settings that are saved part by part, each save naming the version it started from. */
export interface SettingsStore<Standing extends Versioned, Changes extends object, Key extends string> {
  readonly fields: readonly RecordField<Key>[];
  readonly words: (text: Texts, language: Language) => RecordWords<Key>;
  /** Keeps what others have changed elsewhere meanwhile; throws `stale` where they changed the same. */
  readonly save: (code: string, from: Standing, changes: Changes) => Promise<Standing>;
  readonly patch: (code: string, version: number, changes: Changes) => Promise<Standing>;
  /** Its row in the journal, by which a save is taken back whose former values are not told. */
  readonly rowOf?: (standing: Standing) => ChangedRow;
}

/** A part of the settings being edited: its draft, and how they stood when editing began. */
export interface SettingsDraft<Standing, Draft> {
  readonly draft: Draft;
  readonly from: Standing;
  readonly isChanged: boolean;
  readonly set: (draft: Draft) => void;
  readonly revert: () => void;
}

/** A draft that follows what is saved until somebody edits it. */
export function useSettingsDraft<Standing, Draft>(
  standing: Standing,
  draftOf: (standing: Standing) => Draft,
): SettingsDraft<Standing, Draft> {
  const [edit, setEdit] = useState<{ readonly draft: Draft; readonly from: Standing } | null>(null);
  const from = edit?.from ?? standing;
  return {
    draft: edit?.draft ?? draftOf(standing),
    from,
    isChanged: edit !== null && JSON.stringify(edit.draft) !== JSON.stringify(draftOf(from)),
    set: (draft) => setEdit({ draft, from }),
    revert: () => setEdit(null),
  };
}

export interface SettingsSectionProps<Standing extends Versioned, Changes extends object, Key extends string> {
  readonly store: SettingsStore<Standing, Changes, Key>;
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  readonly code: string;
  readonly from: Standing;
  readonly isChanged: boolean;
  /** What is to be saved; null while something cannot be read. */
  readonly changes: Changes | null;
  readonly children: ReactNode;
  readonly onRevert: () => void;
}

/** One part of the settings, saved on its own and taken back on request; what others changed meanwhile is shown beside one's own values. */
export function SettingsSection<Standing extends Versioned, Changes extends object, Key extends string>(
  props: SettingsSectionProps<Standing, Changes, Key>,
) {
  const { store, id, title, why, code, from, isChanged, changes, children, onRevert } = props;
  const { language, text } = useLanguage();
  const report = useUndoReport(code);
  const reportChange = useChangeReport(code);
  useUnsavedChanges(isChanged);
  const save = useCityMutation(code, (write: () => Promise<Standing>) => write());
  const write = (how: () => Promise<Standing>, former: Changes | null) =>
    save.mutate(how, {
      onSuccess: (saved) => {
        onRevert();
        if (former) report(text.shell.saved, () => store.patch(code, saved.version, former));
        else void reportChange(text.shell.saved, store.rowOf?.(saved) ?? null);
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changes || !isChanged || save.isPending) return;
    write(() => store.save(code, from, changes), formerOf(changes, from));
  };
  const problem = save.error instanceof ApiProblem && save.error.kind === 'stale' ? save.error : null;
  return (
    <form className="section settings-section" id={id} onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {why && <p className="lead">{why}</p>}
      </div>
      {children}
      {save.error && !problem && <ErrorNotice error={save.error} title={text.shell.errors.notSaved} />}
      <SaveBar
        isChanged={isChanged}
        isReadable={changes !== null}
        isSaving={save.isPending}
        isSaved={save.isSuccess}
        onRevert={() => {
          save.reset();
          onRevert();
        }}
      />
      {problem && (
        <ConflictDialog
          problem={problem}
          fields={store.fields}
          words={store.words(text, language)}
          onResolve={(chosen, currentVersion) => {
            const own = chosen as Changes;
            write(() => store.patch(code, currentVersion, own), formerOf(own, readConflict(problem).current));
          }}
          onClose={save.reset}
        />
      )}
    </form>
  );
}

interface SaveBarProps {
  readonly isChanged: boolean;
  readonly isReadable: boolean;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly onRevert: () => void;
}

/** Saves, reverts and says where the draft stands. */
function SaveBar({ isChanged, isReadable, isSaving, isSaved, onRevert }: SaveBarProps) {
  const text = useText();
  return (
    <div className="form-actions">
      <button type="submit" className="button button-primary" disabled={!isChanged || !isReadable || isSaving}>
        {isSaving ? text.shell.saving : text.shell.save}
      </button>
      {isChanged && (
        <>
          <button type="button" className="button" onClick={onRevert}>
            {text.settings.revert}
          </button>
          <span className="field-hint">{isReadable ? text.settings.unsaved : text.settings.unreadable}</span>
        </>
      )}
      {isSaved && !isChanged && <span className="saved">{text.shell.saved}</span>}
    </div>
  );
}
