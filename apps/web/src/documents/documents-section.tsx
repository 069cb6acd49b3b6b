import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Loading } from '../shell/loading.js';
import { DocumentRow } from './document-row.js';
import { DocumentUpload } from './document-upload.js';
import { documentsQuery } from './documents-query.js';

/** 文書: drawings, photos, records and contracts of a facility. */
export function DocumentsSection({ code, facilityId }: { readonly code: string; readonly facilityId: string }) {
  const text = useText();
  const documents = useQuery(documentsQuery(code, facilityId));
  return (
    <section className="section" id="documents">
      <h2>{text.documents.title}</h2>
      {documents.data ? (
        <>
          {documents.data.items.length === 0 ? (
            <p className="empty">{text.documents.empty}</p>
          ) : (
            <ul className="plain-list documents">
              {documents.data.items.map((document) => (
                <li key={document.id}>
                  <DocumentRow code={code} document={document} />
                </li>
              ))}
            </ul>
          )}
          <Permitted to="document:write">
            <DocumentUpload code={code} facilityId={facilityId} />
          </Permitted>
        </>
      ) : (
        <Loading queries={[documents]} />
      )}
    </section>
  );
}
