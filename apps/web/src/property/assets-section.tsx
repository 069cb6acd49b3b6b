import type { FacilityProperty } from '../api/types.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';
import { assetNumberText, yenCell } from './asset-words.js';
import { ScrollRegion } from '../shell/scroll-region.js';

type Assets = Pick<FacilityProperty, 'assets' | 'assetTotals'>;
type Asset = Assets['assets'][number];

/** 固定資産: what the ledger of fixed assets says of the facility, with its sums; it is changed by the next ledger only. */
export function AssetsSection({ assets, assetTotals }: Assets) {
  const { language, text } = useLanguage();
  const words = text.property.assets;
  const { fiscalYearEnd } = assetTotals;
  return (
    <section className="section" id="assets">
      <div className="page-title">
        <h2>
          {words.title} <small>{words.count(digits(assets.length))}</small>
        </h2>
      </div>
      {fiscalYearEnd !== null && <p className="field-hint">{words.asOf(dayText(fiscalYearEnd, language))}</p>}
      {assets.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <ScrollRegion label={words.title}>
          <AssetsTable assets={assets} assetTotals={assetTotals} />
        </ScrollRegion>
      )}
    </section>
  );
}

function AssetsTable({ assets, assetTotals }: Assets) {
  const { language, text } = useLanguage();
  const words = text.property.assets;
  return (
    <table className="table has-names assets-table">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col" className="column-name">
            {words.name}
          </th>
          <th scope="col">{words.account}</th>
          <th scope="col">{words.acquired}</th>
          {[words.cost, words.depreciation, words.bookValue].map((name) => (
            <th key={name} scope="col" className="right">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {assets.map((asset) => (
          <AssetRow key={asset.id} asset={asset} language={language} disposed={words.disposed} />
        ))}
      </tbody>
      <tfoot>
        <tr className="is-sum">
          <th scope="row" colSpan={4}>
            {words.total}
          </th>
          <Amounts amounts={assetTotals} language={language} />
        </tr>
      </tfoot>
    </table>
  );
}

interface AssetRowProps {
  readonly asset: Asset;
  readonly language: Language;
  readonly disposed: (day: string) => string;
}

function AssetRow({ asset, language, disposed }: AssetRowProps) {
  const { name, account, acquiredOn, disposedOn } = asset;
  return (
    <tr>
      <td className="number">{assetNumberText(asset)}</td>
      <th scope="row" className="column-name">
        {name}
        {disposedOn !== null && <small>{disposed(dayText(disposedOn, language))}</small>}
      </th>
      <td>{account}</td>
      <td>{acquiredOn === null ? '–' : dayText(acquiredOn, language)}</td>
      <Amounts amounts={asset} language={language} />
    </tr>
  );
}

type AmountsOf = Pick<Asset, 'acquisitionYen' | 'accumulatedDepreciationYen' | 'bookValueYen'>;

function Amounts({ amounts, language }: { readonly amounts: AmountsOf; readonly language: Language }) {
  const { acquisitionYen, accumulatedDepreciationYen, bookValueYen } = amounts;
  return (
    <>
      {[acquisitionYen, accumulatedDepreciationYen, bookValueYen].map((yen, at) => (
        <td key={at} className="right number">
          {yenCell(yen, language)}
        </td>
      ))}
    </>
  );
}
