import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { severities } from '#libs/asset';
import { nextSteps } from '#libs/condition';
import type { FindingRow } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import { SearchField } from '../forms/search-field.js';
import { useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { Icon } from '../shell/icons.js';
import { hasFieldFocus } from '../shell/keys.js';
import { useAnnounce } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { useSingleKeys } from '../shell/single-keys.js';
import { useAfterRender } from '../shell/use-after-render.js';
import { FindingDetailPart } from './finding-detail.js';
import { FindingItem } from './finding-item.js';
import { findingName } from './finding-words.js';
import type { FindingsView } from './findings-address.js';
import { findingsQuery } from './findings-queries.js';
import type { FindingsViewProps } from './findings-page.js';
import { type InboxWish, readInboxKey, type StepName } from './inbox-keys.js';
import { KeysDialog } from './keys-dialog.js';
import { StepDialog } from './step-dialog.js';
import { mayTake } from './may-take.js';

/** One list of findings with the chosen one beside it; on a narrow page one of the two at a time. */
export function Inbox({ code, view, onView }: FindingsViewProps) {
  const { findings } = useText();
  const query = useInfiniteQuery(findingsQuery(code, view));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (!query.data) return <Loading queries={[query]} />;
  return (
    <>
      <FilterBar view={view} onView={onView} />
      {items.length === 0 && view.id === null ? (
        <p className="empty">{emptyWords(view, findings)}</p>
      ) : (
        <Worked key={view.list} code={code} view={view} onView={onView} items={items}>
          {query.hasNextPage && (
            <button
              type="button"
              className="button"
              aria-disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {findings.more}
            </button>
          )}
        </Worked>
      )}
    </>
  );
}

function emptyWords(view: FindingsView, words: ReturnType<typeof useText>['findings']): string {
  if (view.search !== '' || view.severity !== null) return words.emptyFiltered;
  return view.list === 'mine' ? words.emptyMine : words.empty;
}

interface WorkedProps extends FindingsViewProps {
  readonly items: readonly FindingRow[];
  readonly children: React.ReactNode;
}

/** The list and the detail, and the keys that work in both. */
function Worked({ code, view, onView, items, children }: WorkedProps) {
  const text = useText();
  const { findings } = text;
  const announce = useAnnounce();
  const may = useMay();
  const list = useRef<HTMLUListElement>(null);
  const afterRender = useAfterRender();
  const [asking, setAsking] = useState<StepName | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const chosen = items.find(({ id }) => id === view.id) ?? (view.id === null ? items[0] : undefined);
  const chosenId = view.id ?? chosen?.id ?? null;
  const choose = (row: FindingRow | undefined) => {
    if (!row) return;
    onView({ ...view, id: row.id });
    afterRender(() => focusItem(list.current, row.id));
  };
  const after = afterOf(items, chosenId);
  const obey = (wish: InboxWish) => {
    if (wish.kind === 'help') setShowsKeys(true);
    if (wish.kind === 'move') choose(items[items.findIndex(({ id }) => id === chosenId) + wish.by]);
    if (wish.kind === 'open' && chosenId !== null) open(chosenId);
    if (wish.kind !== 'step' || !chosen) return;
    const isOffered = nextSteps(chosen.status).includes(wish.step) && mayTake(wish.step, may);
    if (isOffered) setAsking(wish.step);
    else announce(findings.notNow(findings.act[wish.step]));
  };
  const open = (id: string) => {
    onView({ ...view, id });
    afterRender(() => document.getElementById('finding-title')?.focus());
  };
  useInboxKeys(obey, list);
  const done = (message: string) => {
    setAsking(null);
    // Own reports and repairs are shown on whatever comes of them.
    const next = view.list === 'mine' ? chosen : after;
    onView({ ...view, id: next?.id ?? null });
    // The dialog is closed by then: while it is open, all that lies beneath refuses the focus.
    afterRender(() => focusItem(list.current, next?.id ?? null));
    if (view.list === 'mine') return message;
    return next ? findings.nextOne(message, findingName(next, text)) : findings.lastOne(message);
  };
  const takenBack = (id: string) => {
    onView({ ...view, id });
    afterRender(() => focusItem(list.current, id));
  };
  return (
    <div className="inbox" data-open={view.id !== null}>
      <section className="inbox-side" aria-label={findings.list}>
        <ul ref={list} className="inbox-list">
          {items.map((row) => (
            <FindingItem
              key={row.id}
              row={row}
              isChosen={row.id === chosenId}
              onChoose={() => {
                onView({ ...view, id: row.id });
              }}
            />
          ))}
        </ul>
        {children}
        <button type="button" className="button button-quiet keys-button" onClick={() => setShowsKeys(true)}>
          {findings.keys} (?)
        </button>
      </section>
      <section className="inbox-detail" aria-label={findings.detail}>
        <button type="button" className="button button-quiet inbox-back" onClick={() => onView({ ...view, id: null })}>
          <Icon name="back" />
          {findings.backToList}
        </button>
        {chosenId === null ? (
          <p className="empty">{findings.choose}</p>
        ) : (
          <FindingDetailPart key={chosenId} code={code} id={chosenId} onStep={setAsking} />
        )}
      </section>
      {asking !== null && chosenId !== null && (
        <StepDialog
          code={code}
          id={chosenId}
          step={asking}
          onDone={done}
          onTakenBack={takenBack}
          onClose={() => setAsking(null)}
        />
      )}
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

/** The one to go on with: the next, or the one before where there is no next. */
function afterOf(items: readonly FindingRow[], id: string | null): FindingRow | undefined {
  const at = items.findIndex((row) => row.id === id);
  return items[at + 1] ?? items[at - 1];
}

/** Gives the focus to an item or, where there is none, to the page, whose list empties: never to nothing. */
function focusItem(list: HTMLElement | null, id: string | null): void {
  const item = id === null ? null : list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  const instead = id === null ? '#content h1' : '#finding-title, #content h1';
  const target = item?.offsetParent ? item : document.querySelector<HTMLElement>(instead);
  if (target && !target.matches('button')) target.tabIndex = -1;
  target?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

function useInboxKeys(obey: (wish: InboxWish) => void, list: React.RefObject<HTMLElement | null>): void {
  const areOn = useSingleKeys();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!areOn && event.key.length === 1) return;
    if (event.defaultPrevented || hasFieldFocus(document)) return;
    const { activeElement } = document;
    const isInList = activeElement === document.body || list.current?.contains(activeElement) === true;
    const wish = readInboxKey(event, isInList);
    if (!wish) return;
    event.preventDefault();
    obey(wish);
  });
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function FilterBar({ view, onView }: Omit<FindingsViewProps, 'code'>) {
  const { findings, phone } = useText();
  const isFiltered = view.search !== '' || view.severity !== null;
  return (
    <div className="legal-filter">
      <SearchField
        label={findings.search}
        value={view.search}
        onChange={(search) => onView({ ...view, search, id: null })}
      />
      <ChoiceInput
        label={findings.severity}
        value={view.severity ?? ''}
        options={severities.map((value) => ({ value, label: phone.severities[value] }))}
        none={findings.anySeverity}
        onChange={(value) =>
          onView({ ...view, severity: severities.find((severity) => severity === value) ?? null, id: null })
        }
      />
      <ChoiceInput
        label={findings.sort}
        value={view.sort}
        options={(['priority', 'reportedAt'] as const).map((value) => ({ value, label: findings.sorts[value] }))}
        onChange={(sort) => onView({ ...view, sort: sort === 'reportedAt' ? sort : 'priority', id: null })}
      />
      {isFiltered && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => onView({ ...view, search: '', severity: null, id: null })}
        >
          <Icon name="close" />
          {findings.clear}
        </button>
      )}
    </div>
  );
}
