import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRoute } from 'wouter';
import { municipalityQuery } from '../api/queries.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { cityName } from '../shell/header.js';
import { Formats } from './formats.js';
import { ImportHistory } from './import-history.js';
import { InspectionFilePart } from './inspection-file-part.js';
import { ImportRunPage } from './import-run-page.js';
import { UploadPart } from './upload-part.js';

/** Imports of a city: new ones and those before; one import has an address of its own, so that a reload finds it again. */
export function ImportsPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const [, at] = useRoute('/:code/import/:id');
  const { data: city } = useQuery(municipalityQuery(code));
  useEffect(() => {
    if (city) document.title = `${text.imports.title} — ${cityName(city, language)}`;
  }, [city, language, text]);
  return (
    <main id="content" className="page imports">
      {at ? <ImportRunPage key={at.id} code={code} importId={at.id} /> : <AllImports code={code} />}
    </main>
  );
}

function AllImports({ code }: { readonly code: string }) {
  const text = useText();
  return (
    <>
      <div className="page-title">
        <div>
          <h1>{text.imports.title}</h1>
          <p className="lead">{text.imports.lead}</p>
        </div>
      </div>
      <UploadPart code={code} />
      <Permitted to="inspection:write">
        <InspectionFilePart code={code} />
      </Permitted>
      <Formats code={code} />
      <ImportHistory code={code} />
    </>
  );
}
