import type { CostEvidencePage } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { priceText } from '../settings/price-draft.js';

type Price = CostEvidencePage['items'][number]['prices'][number];

/** Category and unit prices of a facility's area, a line each: what its square metres were multiplied by. */
export function UnitPrices({ prices }: { readonly prices: readonly Price[] }) {
  const { text } = useLanguage();
  return (
    <ul className="unit-prices">
      {prices.map(({ majorCategory, renovationYenPerM2, rebuildYenPerM2 }) => (
        <li key={majorCategory}>
          {text.domain.categories[majorCategory]}{' '}
          <span className="number">
            {priceText(renovationYenPerM2)} / {priceText(rebuildYenPerM2)}
          </span>
        </li>
      ))}
    </ul>
  );
}
