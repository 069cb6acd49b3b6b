import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import type { Municipality, MunicipalityChanges } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { ConflictDialog } from '../forms/conflict-dialog.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { cityFields, cityWords } from './city-words.js';
import { patchCity, saveCity } from './save-city.js';

/** A part of a city being edited: its draft, and how the city stood when editing began. */
export interface CityDraft<Draft> {
  readonly draft: Draft;
  readonly from: Municipality;
  readonly isChanged: boolean;
  readonly set: (draft: Draft) => void;
  readonly revert: () => void;
}

/** A draft that follows the register until somebody edits it. */
export function useCityDraft<Draft>(city: Municipality, draftOf: (city: Municipality) => Draft): CityDraft<Draft> {
  const [edit, setEdit] = useState<{ readonly draft: Draft; readonly from: Municipality } | null>(null);
  const from = edit?.from ?? city;
  return {
    draft: edit?.draft ?? draftOf(city),
    from,
    isChanged: edit !== null && JSON.stringify(edit.draft) !== JSON.stringify(draftOf(from)),
    set: (draft) => setEdit({ draft, from }),
    revert: () => setEdit(null),
  };
}

export interface CitySectionProps {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  readonly code: string;
  readonly from: Municipality;
  readonly isChanged: boolean;
  /** What is to be saved; null while something cannot be read. */
  readonly changes: MunicipalityChanges | null;
  readonly children: ReactNode;
  readonly onRevert: () => void;
}

/** One part of the settings, saved on its own; what others changed meanwhile is shown beside one's own values. */
export function CitySection(props: CitySectionProps) {
  const { id, title, why, code, from, isChanged, changes, children, onRevert } = props;
  const { language, text } = useLanguage();
  const report = useReport();
  useUnsavedChanges(isChanged);
  const save = useCityMutation(code, (write: () => Promise<unknown>) => write());
  const write = (how: () => Promise<unknown>) =>
    save.mutate(how, {
      onSuccess: () => {
        onRevert();
        report({ message: text.shell.saved });
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changes && isChanged && !save.isPending) write(() => saveCity(code, from, changes));
  };
  const isStale = save.error instanceof ApiProblem && save.error.kind === 'stale';
  return (
    <form className="section settings-section" id={id} onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {why && <p className="lead">{why}</p>}
      </div>
      {children}
      {save.error && !isStale && <ErrorNotice error={save.error} title={text.shell.errors.notSaved} />}
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
      {isStale && (
        <ConflictDialog
          problem={save.error as ApiProblem}
          fields={cityFields}
          words={cityWords(text, language)}
          onResolve={(chosen, currentVersion) => write(() => patchCity(code, currentVersion, chosen))}
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
export function SaveBar({ isChanged, isReadable, isSaving, isSaved, onRevert }: SaveBarProps) {
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
