import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { InspectionTemplate } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { AskButton } from '../forms/ask-button.js';
import { useLanguage, useText } from '../i18n/text.js';
import { inspectionKinds } from '../inspections/inspection-kinds.js';
import { InspectionTabs } from '../inspections/inspection-tabs.js';
import { Permitted } from '../session/permitted.js';
import { failureWords } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { restoreTemplate, retireTemplate, templatesQuery } from './template-queries.js';

/** 点検様式 of the city, by kind. */
export function TemplatesPage({ code }: { readonly code: string }) {
  const { templates, phone } = useText();
  const query = useQuery(templatesQuery(code));
  return (
    <main id="content" className="page">
      <InspectionTabs code={code} />
      <div className="page-title">
        <div>
          <h1>{templates.title}</h1>
          <p className="lead">{templates.lead}</p>
        </div>
        <Permitted to="inspection-template:write">
          <Link className="button button-primary" href={`/${code}/inspection-templates/new`}>
            <Icon name="plus" />
            {templates.add}
          </Link>
        </Permitted>
      </div>
      {!query.data ? (
        <Loading queries={[query]} />
      ) : (
        inspectionKinds.map((kind) => {
          const own = query.data.items.filter((template) => template.kind === kind);
          if (own.length === 0) return null;
          return (
            <section key={kind} className="section">
              <h2>{phone.kinds[kind]}</h2>
              <ul className="answer-group">
                {own.map((template) => (
                  <TemplateRow key={template.id} code={code} template={template} />
                ))}
              </ul>
            </section>
          );
        })
      )}
    </main>
  );
}

interface TemplateRowProps {
  readonly code: string;
  readonly template: InspectionTemplate;
}

function TemplateRow({ code, template }: TemplateRowProps) {
  const { templates, phone, domain } = useText();
  const categories = template.majorCategories.map((category) => domain.categories[category]).join('・');
  return (
    <li className="answer spread">
      <div>
        <Link href={`/${code}/inspection-templates/${template.id}`}>
          <strong>{template.name}</strong>
        </Link>
        <p className="in-row">
          <span className="tag">{template.isShipped ? templates.shipped : templates.own}</span>
          {template.retiredAt !== null && <span className="tag tag-warn">{templates.retired}</span>}
          <small>
            {[
              phone.roles[template.role],
              templates.edition(template.edition),
              templates.items(template.items.length),
              categories || templates.all,
            ].join(' · ')}
          </small>
        </p>
      </div>
      <Permitted to="inspection-template:write">
        <TemplateActions code={code} template={template} />
      </Permitted>
    </li>
  );
}

function TemplateActions({ code, template }: TemplateRowProps) {
  const { language, text } = useLanguage();
  const { templates } = text;
  const report = useReport();
  const restore = useCityMutation(code, (now: InspectionTemplate) => restoreTemplate(code, now));
  const bringBack = (now: InspectionTemplate) =>
    restore.mutateAsync(now).then(
      () => report({ message: templates.restoredNow }),
      (error: unknown) => report({ message: failureWords(error, language, text) }),
    );
  const retire = useCityMutation<void, void>(code, async () => {
    const retired = await retireTemplate(code, template);
    report({ message: templates.retiredNow, undo: () => bringBack(retired) });
  });
  return (
    <div className="actions">
      <Link
        className="button button-quiet"
        href={`/${code}/inspection-templates/new?copy=${template.id}`}
        aria-label={`${templates.copy}: ${template.name}`}
      >
        {templates.copy}
      </Link>
      {template.retiredAt === null ? (
        <AskButton
          label={templates.retire}
          name={template.name}
          title={templates.retireTitle(template.name)}
          hint={templates.retireHint}
          act={retire}
        />
      ) : (
        <button
          type="button"
          className="button button-quiet"
          aria-label={`${templates.restore}: ${template.name}`}
          onClick={() => void bringBack(template)}
        >
          {templates.restore}
        </button>
      )}
    </div>
  );
}
