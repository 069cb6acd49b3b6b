import { type KeyboardEvent, useEffect, useId } from 'react';
import type { FacilityRow } from '../api/types.js';
import { CategoryDot } from '../facilities/category-dot.js';
import { districtText } from '../format/district.js';
import { areaText } from '../format/quantity.js';
import { smallCategoryText } from '../format/category-text.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { scrollToRow, useRowWindow } from './use-window.js';

/** What the colouring of the map says of a facility. */
export interface FacilityNote {
  readonly words: string;
  readonly colour: string;
}

/** Null = nothing: the map does not colour it. */
export type NoteOf = (row: FacilityRow) => FacilityNote | null;

export interface FacilityListProps {
  readonly rows: readonly FacilityRow[];
  /** Said in place of the built year, with the colour of the map in place of the category's; null = the built year. */
  readonly noteOf: NoteOf | null;
  readonly selection: string | null;
  readonly hovered: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
  /** Goes to the page of a facility. */
  readonly onOpen: (id: string) => void;
}

const rowHeight = 60;

/** The facilities of the map as a list box: arrow keys choose, the map follows, Enter opens; only rows in sight are in the page. */
export function FacilityList({ rows, noteOf, selection, hovered, onSelect, onHover, onOpen }: FacilityListProps) {
  const { text } = useLanguage();
  const hint = useId();
  const { ref, scroller, onScroll, first, end, fitting } = useRowWindow(rows.length, rowHeight);
  const selectedPlace = selection === null ? -1 : rows.findIndex(({ id }) => id === selection);
  useEffect(() => {
    if (selectedPlace >= 0) scrollToRow(scroller, selectedPlace, rowHeight);
  }, [scroller, selectedPlace]);
  const choose = (place: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (row) onSelect(row.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: selectedPlace + 1,
      ArrowUp: selectedPlace - 1,
      PageDown: selectedPlace + fitting,
      PageUp: selectedPlace - fitting,
      Home: 0,
      End: rows.length - 1,
    };
    if (event.key === 'Escape') onSelect(null);
    if (event.key === 'Enter' && selection !== null && selectedPlace >= 0) onOpen(selection);
    const place = moves[event.key];
    if (place === undefined) return;
    event.preventDefault();
    choose(place);
  };
  return (
    <div
      ref={ref}
      className="facility-list"
      // A native select cannot show two lines a row; roles and keys are those of a list box.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      tabIndex={0}
      aria-label={text.city.list}
      aria-describedby={hint}
      aria-activedescendant={selectedPlace >= 0 ? `facility-${selection}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      onPointerLeave={() => onHover(null)}
    >
      <p id={hint} hidden>
        {text.city.listHint}
      </p>
      <div style={{ height: rows.length * rowHeight, position: 'relative' }} role="presentation">
        {rows.slice(first, end).map((row, i) => (
          <Row
            key={row.id}
            row={row}
            note={noteOf?.(row) ?? null}
            place={first + i}
            count={rows.length}
            isSelected={row.id === selection}
            isHovered={row.id === hovered}
            onSelect={onSelect}
            onHover={onHover}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: FacilityRow;
  readonly note: FacilityNote | null;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string) => void;
}

function Row({ row, note, place, count, isSelected, isHovered, onSelect, onHover }: RowProps) {
  const { language, text } = useLanguage();
  const details = [
    (row.smallCategory && smallCategoryText(row.smallCategory, language)) ??
      text.domain.categories[row.majorCategory ?? 'none'],
    districtText(row, language) ?? row.address,
  ];
  return (
    // The list box itself takes the keys; a row only answers the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`facility-${row.id}`}
      // An option of a list box that is no native select either.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      tabIndex={-1}
      className={isHovered ? 'facility-row is-hovered' : 'facility-row'}
      style={{ transform: `translateY(${place * rowHeight}px)`, height: rowHeight }}
      onClick={() => onSelect(row.id)}
      onPointerEnter={() => onHover(row.id)}
    >
      {note ? (
        <span className="dot dot-inked" style={{ backgroundColor: note.colour }} />
      ) : (
        <CategoryDot category={row.majorCategory} isOwn={row.owner === 'city'} />
      )}
      <span className="facility-row-name">{row.name}</span>
      <span className="facility-row-area number">
        {row.floorAreaM2 === null ? '–' : areaText(Math.round(row.floorAreaM2), language)}
      </span>
      <span className="facility-row-details">
        {row.owner !== 'city' && <span className="tag">{text.city.ownedBy(text.domain.owners[row.owner])}</span>}
        {details.filter(Boolean).join(' · ')}
        {row.location === null && <span className="tag tag-warn">{text.city.withoutPlace}</span>}
      </span>
      <span className="facility-row-age number">{note?.words ?? builtText(row, text)}</span>
    </div>
  );
}

/** The built year; of several buildings the oldest one's, and it says so. */
function builtText({ oldestBuiltFiscalYear, buildings }: FacilityRow, text: Texts): string {
  if (oldestBuiltFiscalYear === null) return '';
  return buildings > 1 ? text.city.oldestIn(String(oldestBuiltFiscalYear)) : String(oldestBuiltFiscalYear);
}
