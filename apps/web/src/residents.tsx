import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/toast.css';
import './styles/phone.css';
import './styles/phone-photos.css';
import './styles/residents.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.js';
import { residentTexts } from './i18n/resident-texts.js';
import { LanguageProvider } from './i18n/text.js';
import { ResidentPages } from './reports/resident-pages.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { LiveRegion } from './shell/live-region.js';
import { PageChanges } from './shell/page-changes.js';

const root = document.getElementById('root');
if (!root) throw new Error('residents.html has no element #root');

/** The pages of residents by themselves: a phone at a fence loads nothing that is for those who sign in. */
createRoot(root).render(
  <QueryClientProvider client={createQueryClient()}>
    <LanguageProvider texts={residentTexts}>
      <LiveRegion>
        <PageChanges />
        <ErrorBoundary>
          <ResidentPages />
        </ErrorBoundary>
      </LiveRegion>
    </LanguageProvider>
  </QueryClientProvider>,
);
