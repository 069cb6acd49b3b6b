import { checkMunicipalityCode } from '#libs/calendar';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { answerOf, api } from '../api/client.js';
import { municipalitiesQuery } from '../api/queries.js';
import type { MunicipalitySummary, NewMunicipality } from '../api/types.js';
import { BoundaryFields } from '../city-entry/boundary-fields.js';
import { boundarySourceOf } from '../city-entry/boundary-file.js';
import { MoneyFields } from '../city-entry/money-fields.js';
import { PopulationFields } from '../city-entry/population-fields.js';
import { useBoundaryChoice } from '../city-entry/use-boundary-choice.js';
import { TextInput } from '../forms/inputs.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useLanguage } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { emptyCity, nameOf, type NewCityDraft, readNewCity } from './new-city.js';

export interface NewCityFormProps {
  readonly cities: readonly MunicipalitySummary[];
  readonly onClose: () => void;
}

/** Code and name, and as much more of a city as somebody has at hand. */
export function NewCityForm({ cities, onClose }: NewCityFormProps) {
  const { text } = useLanguage();
  const [draft, setDraft] = useState<NewCityDraft>(emptyCity);
  const [wasSent, setWasSent] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const code = checkMunicipalityCode(draft.code);
  const choosing = useBoundaryChoice(code.ok ? code.code : null);
  const chosen = choosing.choice?.ok ? choosing.choice.chosen : null;
  const create = useCreateCity();
  const heading = useHeadingFocus();
  useNoStrayDrops();
  const set = (changed: Partial<NewCityDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const body = readNewCity(draft, chosen);
  useUnsavedChanges(!isDone && (draft !== emptyCity || choosing.file !== null));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => setWasSent(true));
    if (!body) form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const target = submitter?.getAttribute('value') === 'import' ? '/import' : '';
    if (body) create.send(body, target, () => flushSync(() => setIsDone(true)));
  };
  return (
    <form className="section new-city" onSubmit={submit} noValidate aria-labelledby="new-city-title">
      <div>
        <h2 id="new-city-title" ref={heading} tabIndex={-1}>
          {text.cities.newTitle}
        </h2>
        <p className="lead">{text.cities.newLead}</p>
      </div>
      <div className="form-row">
        <CodeField cities={cities} draft={draft} wasSent={wasSent} onChange={(typed) => set({ code: typed })} />
        <TextInput
          label={text.entry.name}
          hint={draft.name === null && chosen?.name ? text.entry.nameFromFile : text.entry.nameHint}
          error={wasSent && nameOf(draft, chosen).trim() === '' ? text.entry.nameMissing : null}
          value={nameOf(draft, chosen)}
          isRequired
          onChange={(name) => set({ name })}
        />
        <TextInput
          label={`${text.entry.nameEn} (${text.entry.optional})`}
          hint={text.entry.nameEnHint}
          value={draft.nameEn}
          onChange={(nameEn) => set({ nameEn })}
        />
      </div>
      <OptionalPart title={text.entry.boundary} why={text.entry.boundaryWhy}>
        <BoundaryFields
          choosing={choosing}
          onFile={(file) => {
            set({ boundarySource: boundarySourceOf(file) });
            const [only, ...others] = file.municipalities;
            if (only && others.length === 0 && draft.code === '') set({ code: only.code });
          }}
          onPick={(municipality) => set({ code: municipality.code, name: null })}
        />
        {chosen && (
          <TextInput
            label={text.entry.source}
            hint={text.entry.sourceHint}
            value={draft.boundarySource}
            onChange={(boundarySource) => set({ boundarySource })}
          />
        )}
      </OptionalPart>
      <OptionalPart title={text.entry.population} why={text.entry.populationWhy}>
        <PopulationFields rows={draft.population} onChange={(population) => set({ population })} />
      </OptionalPart>
      <OptionalPart title={text.entry.money} why={text.entry.moneyWhy}>
        <MoneyFields draft={draft.money} onChange={(money) => set({ money })} />
      </OptionalPart>
      {create.error && <ErrorNotice error={create.error} title={text.shell.errors.notSaved} />}
      {wasSent && !body && (
        <p className="field-error" role="alert">
          {text.cities.checkFields}
        </p>
      )}
      <div className="form-actions">
        <button type="submit" className="button button-primary" value="import" disabled={create.isPending}>
          {text.cities.createAndImport}
        </button>
        <button type="submit" className="button" value="map" disabled={create.isPending}>
          {text.cities.create}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {text.shell.cancel}
        </button>
      </div>
    </form>
  );
}

/** Creates the city and opens it; `before` runs once it stands, while the form is still there. */
function useCreateCity() {
  const { text } = useLanguage();
  const client = useQueryClient();
  const report = useReport();
  const [, navigate] = useLocation();
  const create = useMutation({
    mutationFn: (body: NewMunicipality) => answerOf(api.POST('/api/municipalities', { body })),
  });
  const send = (body: NewMunicipality, target: string, before: () => void) =>
    create.mutate(body, {
      onSuccess: (city) => {
        before();
        void client.invalidateQueries({ queryKey: municipalitiesQuery.queryKey });
        report({ message: text.cities.created(city.name) });
        navigate(`/${city.code}${target}`);
      },
    });
  return { send, isPending: create.isPending, error: create.error };
}

interface CodeFieldProps {
  readonly cities: readonly MunicipalitySummary[];
  readonly draft: NewCityDraft;
  readonly wasSent: boolean;
  readonly onChange: (code: string) => void;
}

/** Tells while it is typed whether the code is one, and the check digit where it is missing. */
function CodeField({ cities, draft, wasSent, onChange }: CodeFieldProps) {
  const { language, text } = useLanguage();
  const check = checkMunicipalityCode(draft.code);
  const taken = check.ok ? cities.find(({ code }) => code === check.code) : undefined;
  const isWhole = draft.code.normalize('NFKC').trim().length >= 5 || /[^\d\s]/.test(draft.code.normalize('NFKC'));
  const isBlank = draft.code.trim() === '';
  const words = check.ok ? null : language === 'en' ? check.reason : check.reasonJa;
  const reason = isBlank ? text.entry.codeMissing : words;
  return (
    <TextInput
      label={text.entry.code}
      hint={check.ok && check.code !== draft.code ? text.entry.codeRead(check.code) : text.entry.codeHint}
      error={taken ? text.entry.codeTaken(taken.name) : isWhole || wasSent ? reason : null}
      value={draft.code}
      isRequired
      onChange={onChange}
    />
  );
}

interface OptionalPartProps {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}

function OptionalPart({ title, why, children }: OptionalPartProps) {
  const { text } = useLanguage();
  return (
    <fieldset className="form-part">
      <legend>
        {title}
        <span className="tag">{text.entry.optional}</span>
      </legend>
      <p className="field-hint">{why}</p>
      {children}
    </fieldset>
  );
}

/** The form opens below; whoever asked for it is taken there. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return heading;
}

/** A file dropped beside its field would otherwise be opened by the browser, and the form would be gone. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
}
