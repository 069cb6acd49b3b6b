import { type MajorCategory, majorCategories } from '#libs/asset';
import { useText } from '../i18n/text.js';
import { type Price, type PriceDraft, priceDraftOf, type PriceKind, priceKinds, readPrice } from './price-draft.js';

export interface PriceTableProps {
  readonly draft: PriceDraft;
  readonly shipped: readonly Price[];
  readonly onChange: (draft: PriceDraft) => void;
}

/** All prices to edit, beside the standard ones; what differs from these is marked. */
export function PriceTable({ draft, shipped, onChange }: PriceTableProps) {
  const text = useText();
  const standard = priceDraftOf(shipped);
  const set = (category: MajorCategory, kind: PriceKind, value: string) =>
    onChange({ ...draft, [category]: { ...draft[category], [kind]: value } });
  return (
    <div>
      <table className="entry-table price-table">
        <caption className="table-caption">{text.settings.priceUnit}</caption>
        <thead>
          <tr>
            <th scope="col">{text.city.category}</th>
            {priceKinds.map((kind) => (
              <th key={kind} scope="col" className="right">
                {text.domain.works[workOf(kind)]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {majorCategories.map((category) => (
            <tr key={category}>
              <th scope="row">{text.domain.categories[category]}</th>
              {priceKinds.map((kind) => (
                <td key={kind}>
                  <PriceCell
                    label={`${text.domain.categories[category]} ${text.domain.works[workOf(kind)]}`}
                    value={draft[category][kind]}
                    standard={standard[category][kind]}
                    onChange={(value) => set(category, kind, value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const workOf = (kind: PriceKind): 'renovation' | 'rebuild' =>
  kind === 'renovationYenPerM2' ? 'renovation' : 'rebuild';

interface PriceCellProps {
  readonly label: string;
  readonly value: string;
  readonly standard: string;
  readonly onChange: (value: string) => void;
}

function PriceCell({ label, value, standard, onChange }: PriceCellProps) {
  const text = useText();
  const price = readPrice(value);
  const differs = price !== null && price !== readPrice(standard);
  return (
    <div className={differs ? 'price-cell is-own' : 'price-cell'}>
      <input
        className="input input-number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={differs ? `${label} (${text.settings.differs})` : label}
        aria-invalid={price === null ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {price === null && <p className="field-error">{text.settings.priceUnreadable}</p>}
      {differs && (
        <p className="field-hint number">
          {text.settings.standard} {standard}
        </p>
      )}
    </div>
  );
}
