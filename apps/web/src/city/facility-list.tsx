import { type KeyboardEvent, useEffect } from 'react';
import type { FacilityRow } from '../api/types.js';
import { districtText } from '../format/district.js';
import { areaText } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { groupColours, groupOf } from '../map/category-groups.js';
import { scrollToRow, useRowWindow } from './use-window.js';

export interface FacilityListProps {
  readonly rows: readonly FacilityRow[];
  readonly selection: string | null;
  readonly hovered: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
}

const rowHeight = 60;

/** The facilities of the map as a list box: arrow keys choose, the map follows; only rows in sight are in the page. */
export function FacilityList({ rows, selection, hovered, onSelect, onHover }: FacilityListProps) {
  const { text } = useLanguage();
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
      aria-activedescendant={selectedPlace >= 0 ? `facility-${selection}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      onPointerLeave={() => onHover(null)}
    >
      <div style={{ height: rows.length * rowHeight, position: 'relative' }} role="presentation">
        {rows.slice(first, end).map((row, i) => (
          <Row
            key={row.id}
            row={row}
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
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string) => void;
}

function Row({ row, place, count, isSelected, isHovered, onSelect, onHover }: RowProps) {
  const { language, text } = useLanguage();
  const details = [
    row.smallCategory ?? text.domain.categories[row.majorCategory ?? 'none'],
    districtText(row, language) ?? row.address,
  ];
  return (
    // The list box itself takes the keys; a row only answers the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`facility-${row.id}`}
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
      <span className="dot" style={{ backgroundColor: groupColours[groupOf(row.majorCategory)] }} />
      <span className="facility-row-name">{row.name}</span>
      <span className="facility-row-area number">
        {row.floorAreaM2 === null ? '–' : areaText(Math.round(row.floorAreaM2), language)}
      </span>
      <span className="facility-row-details">
        {details.filter(Boolean).join(' · ')}
        {row.location === null && <span className="tag tag-warn">{text.city.withoutPlace}</span>}
      </span>
      <span className="facility-row-age number">{row.oldestBuiltFiscalYear ?? ''}</span>
    </div>
  );
}
