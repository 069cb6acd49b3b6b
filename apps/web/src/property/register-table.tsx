import { Link } from 'wouter';
import type { RegisterRow } from '../api/types.js';
import { dayText } from '../format/date.js';
import { areaText, digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage, useText } from '../i18n/text.js';
import { areaCell } from './register-totals.js';

export interface RegisterTableProps {
  readonly code: string;
  readonly rows: readonly RegisterRow[];
}

/** A row a facility, with the buildings and lots it had. */
export function RegisterTable({ code, rows }: RegisterTableProps) {
  const text = useText();
  const words = text.property.register;
  return (
    <div className="table-scroll">
      <table className="table has-names register-table">
        <thead>
          <tr>
            <th scope="col" className="column-name">
              {words.facility}
            </th>
            <th scope="col">{words.use}</th>
            <th scope="col">{words.class}</th>
            <th scope="col" className="right">
              {words.buildingArea}
            </th>
            <th scope="col" className="right">
              {words.landArea}
            </th>
            <th scope="col">{words.parts}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.facilityId} code={code} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ code, row }: { readonly code: string; readonly row: RegisterRow }) {
  const text = useText();
  const { facilityId, name, category, propertyClass } = row;
  const words = text.property.register;
  return (
    <tr>
      <th scope="row">
        {facilityId === null ? (
          words.withoutFacility
        ) : (
          <Link href={`/${code}/facilities/${facilityId}#events`}>{name}</Link>
        )}
      </th>
      <td className="column-words">{facilityId === null ? '–' : text.domain.categories[category ?? 'none']}</td>
      <td className="column-words">{facilityId === null ? '–' : text.property.classes[propertyClass ?? 'none']}</td>
      <td className="right number">
        <PartArea row={row} kind="building" sumM2={row.buildingAreaM2} />
      </td>
      <td className="right number">
        <PartArea row={row} kind="land" sumM2={row.landAreaM2} />
      </td>
      <td>
        <Parts row={row} />
      </td>
    </tr>
  );
}

interface PartAreaProps {
  readonly row: RegisterRow;
  readonly kind: RegisterRow['parts'][number]['kind'];
  readonly sumM2: number;
}

/** The sum of what is known, and how many parts are not in it; 不明 where none of them is known. */
function PartArea({ row: { parts }, kind, sumM2 }: PartAreaProps) {
  const { shell, property } = useText();
  const ofKind = parts.filter((part) => part.kind === kind);
  const unknown = ofKind.filter(({ areaM2 }) => areaM2 === null).length;
  if (ofKind.length > 0 && unknown === ofKind.length) return <span className="is-unknown">{shell.unknown}</span>;
  return (
    <>
      {areaCell(sumM2)}
      {unknown > 0 && <small className="row-details">{property.register.unknownToo(digits(unknown))}</small>}
    </>
  );
}

function Parts({ row }: { readonly row: RegisterRow }) {
  const { language, text } = useLanguage();
  const words = text.property.register;
  if (row.parts.length === 0) return null;
  const counts = [
    row.buildings > 0 && words.buildingCount(digits(row.buildings)),
    row.parcels > 0 && words.parcelCount(digits(row.parcels)),
  ].filter(Boolean);
  return (
    <details className="fold">
      <summary>{counts.join(' · ')}</summary>
      <ul className="register-parts">
        {row.parts.map((part) => (
          <li key={`${part.kind} ${part.id}`}>{partText(part, text, language)}</li>
        ))}
      </ul>
    </details>
  );
}

/** A building or lot in one line, with the day it came or the year it was built. */
function partText(part: RegisterRow['parts'][number], text: Texts, language: Language): string {
  const { register: words, tenures } = text.property;
  const since =
    part.acquiredOn !== null
      ? words.since(dayText(part.acquiredOn, language))
      : part.builtFiscalYear !== null
        ? words.built(shortFiscalYear(part.builtFiscalYear, language))
        : words.unknownSince;
  const area = part.areaM2 === null ? text.shell.unknown : areaText(part.areaM2, language);
  return [part.name, area, part.tenure && tenures[part.tenure], since].filter(Boolean).join(' · ');
}
