import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { TemplateContent } from '#libs/contracts';
import { ApiProblem } from '../api/problem.js';
import type { InspectionTemplate } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useText } from '../i18n/text.js';
import { InspectionTabs } from '../inspections/inspection-tabs.js';
import { useMay } from '../session/permission.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { useAfterRender } from '../shell/use-after-render.js';
import { ChangeList } from './change-list.js';
import { blankTemplate, isChanged, templateChanges, templateProblems } from './template-draft.js';
import { TemplateHead } from './template-head.js';
import { TemplateItems } from './template-items.js';
import { TemplatePreview } from './template-preview.js';
import { addEdition, addTemplate, contentOf, templatesQuery } from './template-queries.js';

/** One template, to be edited; `new` is one that is not there yet, a copy where the address says of which. */
export function TemplatePage({ code, id }: { readonly code: string; readonly id: string }) {
  const { templates } = useText();
  const copied = new URLSearchParams(useSearch()).get('copy');
  const query = useQuery(templatesQuery(code));
  const find = (wanted: string | null) => query.data?.items.find((template) => template.id === wanted) ?? null;
  const stored = id === 'new' ? null : find(id);
  if (query.data && id !== 'new' && !stored) return <NotFound code={code} />;
  const source = id === 'new' ? find(copied) : stored;
  const content = source ? contentOf(source) : blankTemplate;
  const start = stored || !source ? content : { ...content, name: templates.copyOf(content.name) };
  return (
    <main id="content" className="page">
      <InspectionTabs code={code} />
      <Link className="back-link" href={`/${code}/inspection-templates`}>
        <Icon name="back" />
        {templates.back}
      </Link>
      {query.data ? <Editor code={code} stored={stored} start={start} /> : <Loading queries={[query]} />}
    </main>
  );
}

interface EditorProps {
  readonly code: string;
  /** Null for a new one. */
  readonly stored: InspectionTemplate | null;
  readonly start: TemplateContent;
}

function Editor({ code, stored, start }: EditorProps) {
  const { templates } = useText();
  const may = useMay();
  const [draft, setDraft] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const afterRender = useAfterRender();
  const save = useSave(code, stored);
  const changes = templateChanges(stored ? contentOf(stored) : { ...blankTemplate, items: [] }, draft);
  const problems = isTried ? templateProblems(draft) : new Set<string>();
  // While it is being saved, the way to where it then is stays open.
  useUnsavedChanges(isChanged(templateChanges(start, draft)) && !save.isPending);
  const mayWrite = may('inspection-template:write');
  const submit = () => {
    setIsTried(true);
    if (templateProblems(draft).size > 0) {
      afterRender(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    } else if (!save.isPending && isChanged(changes)) save.mutate(draft);
  };
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>
        {stored?.name ?? templates.newTitle} {stored && <small>{templates.edition(stored.edition)}</small>}
      </h1>
      <fieldset disabled={!mayWrite}>
        <TemplateHead draft={draft} problems={problems} onChange={setDraft} />
        <TemplateItems
          draft={draft}
          usedKeys={start.items.map(({ key }) => key)}
          problems={problems}
          onChange={setDraft}
        />
      </fieldset>
      <TemplatePreview draft={draft} />
      {mayWrite && (
        <>
          {stored && <ChangeList changes={changes} />}
          {problems.size > 0 && <p className="notice notice-error">{templates.checkFields(problems.size)}</p>}
          {save.error && <SaveError error={save.error} />}
          <div className="actions template-save">
            <button
              type="submit"
              className="button button-primary"
              aria-disabled={!isChanged(changes) || save.isPending}
            >
              {stored ? templates.save : templates.create}
            </button>
            {isChanged(templateChanges(start, draft)) && (
              <button type="button" className="button" onClick={() => setDraft(start)}>
                {templates.discard}
              </button>
            )}
          </div>
        </>
      )}
    </form>
  );
}

/** What somebody else saved meanwhile shows in the list of changes, once it was read anew. */
function SaveError({ error }: { readonly error: Error }) {
  const { templates } = useText();
  const isStale = error instanceof ApiProblem && error.kind === 'stale';
  return <ErrorNotice error={error} {...(isStale && { title: templates.stale, advice: templates.staleHint })} />;
}

function useSave(code: string, stored: InspectionTemplate | null) {
  const { templates } = useText();
  const report = useReport();
  const [, navigate] = useLocation();
  const query = useQuery(templatesQuery(code));
  return useCityMutation(code, async (content: TemplateContent) => {
    if (!stored) {
      const { id } = await addTemplate(code, content);
      navigate(`/${code}/inspection-templates/${id}`, { replace: true });
      report({ message: templates.created });
      return;
    }
    const { edition } = await addEdition(code, stored, content).catch(async (error: unknown) => {
      await query.refetch();
      throw error;
    });
    report({ message: templates.saved(edition) });
  });
}
