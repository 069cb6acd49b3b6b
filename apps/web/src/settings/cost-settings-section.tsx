import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import type { CostSettings, CostSettingsChanges } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { ConflictDialog } from '../forms/conflict-dialog.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useLanguage } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { SaveBar } from './city-section.js';
import { costFields, costWords } from './cost-words.js';
import { patchCosts, saveCosts } from './save-costs.js';

export interface CostDraft<Draft> {
  readonly draft: Draft;
  readonly from: CostSettings;
  readonly isChanged: boolean;
  readonly set: (draft: Draft) => void;
  readonly revert: () => void;
}

/** A draft that follows the settings until somebody edits it. */
export function useCostDraft<Draft>(
  settings: CostSettings,
  draftOf: (settings: CostSettings) => Draft,
): CostDraft<Draft> {
  const [edit, setEdit] = useState<{ readonly draft: Draft; readonly from: CostSettings } | null>(null);
  const from = edit?.from ?? settings;
  return {
    draft: edit?.draft ?? draftOf(settings),
    from,
    isChanged: edit !== null && JSON.stringify(edit.draft) !== JSON.stringify(draftOf(from)),
    set: (draft) => setEdit({ draft, from }),
    revert: () => setEdit(null),
  };
}

export interface CostSettingsSectionProps {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly code: string;
  readonly from: CostSettings;
  readonly isChanged: boolean;
  /** What is to be saved; null while something cannot be read. */
  readonly changes: CostSettingsChanges | null;
  readonly children: ReactNode;
  readonly onRevert: () => void;
}

/** One part of the cost settings, saved on its own; what others changed meanwhile is shown beside one's own values. */
export function CostSettingsSection(props: CostSettingsSectionProps) {
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
    if (changes && isChanged && !save.isPending) write(() => saveCosts(code, from, changes));
  };
  const isStale = save.error instanceof ApiProblem && save.error.kind === 'stale';
  return (
    <form className="section settings-section" id={id} onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        <p className="lead">{why}</p>
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
          fields={costFields}
          words={costWords(text, language)}
          onResolve={(chosen, currentVersion) => write(() => patchCosts(code, currentVersion, chosen))}
          onClose={save.reset}
        />
      )}
    </form>
  );
}
