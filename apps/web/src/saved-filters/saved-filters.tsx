import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../i18n/text.js';
import type { ListView } from '../facilities/list-address.js';
import { Permitted } from '../session/permitted.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { isSameFilter, membersOf, viewOf } from './filter-members.js';
import { SaveFilter } from './save-filter.js';
import { SavedFilterRow } from './saved-filter-row.js';
import { savedFiltersQuery } from './saved-filters-query.js';

export interface SavedFiltersProps {
  readonly code: string;
  /** What is shown now. */
  readonly view: Omit<ListView, 'page'>;
  readonly onApply: (view: ListView) => void;
}

/** The button beside a filter: what was saved of it is applied, renamed and removed, what is shown now is saved. */
export function SavedFilters(props: SavedFiltersProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="button saved-filters-button" onClick={() => setIsOpen(true)}>
        <Icon name="bookmark" />
        {text.savedFilters.title}
      </button>
      {isOpen && <SavedFiltersDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function SavedFiltersDialog({ code, view, onApply, onClose }: SavedFiltersProps & { readonly onClose: () => void }) {
  const text = useText();
  const saved = useQuery(savedFiltersQuery(code));
  const members = membersOf(view);
  const isSaved = saved.data?.items.some(({ filter }) => isSameFilter(filter, members)) ?? true;
  return (
    <Dialog title={text.savedFilters.title} onClose={onClose}>
      {saved.data ? (
        <>
          {saved.data.items.length === 0 && <p className="empty">{text.savedFilters.empty}</p>}
          <ul className="plain-list saved-filters">
            {saved.data.items.map((one) => (
              <SavedFilterRow
                key={one.id}
                code={code}
                saved={one}
                isCurrent={isSameFilter(one.filter, members)}
                onApply={() => {
                  onApply(viewOf(one.filter));
                  onClose();
                }}
              />
            ))}
          </ul>
          {Object.keys(members).length === 0 ? (
            <p className="field-hint">{text.savedFilters.nothingToSave}</p>
          ) : (
            !isSaved && (
              <Permitted to="saved-filter:write">
                <SaveFilter code={code} members={members} />
              </Permitted>
            )
          )}
        </>
      ) : (
        <Loading queries={[saved]} />
      )}
    </Dialog>
  );
}
