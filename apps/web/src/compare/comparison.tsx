import { formatYen, yenUnitLabel } from '#libs/money';
import type { Municipality } from '../api/types.js';
import { facilityWords } from '../facilities/facility-words.js';
import { digits } from '../format/quantity.js';
import { fiscalYearText, shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { amountUnit, sheetRows, unitText, valueText } from '../sheet/sheet-rows.js';
import {
  type ComparedFacility,
  type ComparedFigure,
  costFigures,
  type CostKey,
  difference,
  differs,
  factKeys,
  latestCommonYear,
  stockFigures,
  type StockKey,
} from './compare-rows.js';
import { CompareGroup, CompareRow } from './compare-table.js';

export interface ComparisonProps {
  readonly city: Municipality;
  readonly pair: readonly [ComparedFacility, ComparedFacility];
  /** Rows in which both say the same are left out. */
  readonly differencesOnly: boolean;
}

/** Two facilities side by side: what they are, their buildings, their cost, and the latest year that both have recorded. */
export function Comparison(props: ComparisonProps) {
  return (
    <>
      <Facts {...props} />
      <Stock {...props} />
      <Costs {...props} />
      <Use {...props} />
    </>
  );
}

function Facts({ city, pair: [a, b], differencesOnly }: ComparisonProps) {
  const { language, text } = useLanguage();
  const words = facilityWords(text, language, city);
  return (
    <CompareGroup title={text.compare.facts}>
      {factKeys.map((key) => {
        const isDifferent = differs(a.facility[key], b.facility[key]);
        if (differencesOnly && !isDifferent) return null;
        return (
          <CompareRow
            key={key}
            label={words.label(key)}
            values={[words.show(key, a.facility[key]), words.show(key, b.facility[key])]}
            isDifferent={isDifferent}
            difference={null}
          />
        );
      })}
    </CompareGroup>
  );
}

interface FiguresProps<Key extends string> extends Pick<ComparisonProps, 'differencesOnly'> {
  readonly title: string;
  readonly figures: readonly ComparedFigure<Key>[];
  readonly label: (key: Key) => string;
  readonly show: (key: Key, value: number) => string;
  /** A difference in words; years apart are not a year. */
  readonly showDifference?: (key: Key, value: number) => string;
}

function Figures<Key extends string>(props: FiguresProps<Key>) {
  const { title, figures, label, show, showDifference = show, differencesOnly } = props;
  const { text } = useLanguage();
  const shown = (key: Key, value: number | null) => (value === null ? text.shell.unknown : show(key, value));
  return (
    <CompareGroup title={title}>
      {figures.map((figure) => {
        const { key, values } = figure;
        const isDifferent = differs(...values);
        const apart = difference(figure);
        if (differencesOnly && !isDifferent) return null;
        return (
          <CompareRow
            key={key}
            label={label(key)}
            values={[shown(key, values[0]), shown(key, values[1])]}
            isDifferent={isDifferent}
            isFigure
            difference={apart === null ? null : (apart > 0 ? '+' : '') + showDifference(key, apart)}
          />
        );
      })}
    </CompareGroup>
  );
}

function Stock({ pair, differencesOnly }: ComparisonProps) {
  const { language, text } = useLanguage();
  const { stock, units } = text.compare;
  const show = (key: StockKey, value: number): string => {
    if (key === 'floorAreaM2') return digits(value, 2, language);
    if (key === 'oldestBuiltFiscalYear') return fiscalYearText(value, language);
    return key === 'buildings' ? units.buildings(digits(value, 0, language)) : units.years(digits(value, 0, language));
  };
  return (
    <Figures
      title={text.facility.buildings}
      figures={stockFigures(pair)}
      label={(key) => stock[key]}
      show={show}
      showDifference={(key, value) =>
        key === 'oldestBuiltFiscalYear' ? units.years(digits(value, 0, language)) : show(key, value)
      }
      differencesOnly={differencesOnly}
    />
  );
}

function Costs({ pair, differencesOnly }: ComparisonProps) {
  const { language, text } = useLanguage();
  const isShare = (key: CostKey) => key === 'estimatedShare';
  const unitOf = (key: CostKey) => (key === 'averagePerM2Yen' ? 'yen' : 'thousand-yen');
  const years = digits(pair[0].cost.years.length);
  return (
    <Figures
      title={text.compare.cost(years)}
      figures={costFigures(pair)}
      label={(key) =>
        text.sheet.unit(text.compare.costs[key], isShare(key) ? '%' : yenUnitLabel(unitOf(key), language))
      }
      show={(key, value) =>
        isShare(key) ? digits(value * 100, 0, language) : formatYen(value, unitOf(key), 0, language)
      }
      differencesOnly={differencesOnly}
    />
  );
}

function Use({ pair: [a, b], differencesOnly }: ComparisonProps) {
  const { language, text } = useLanguage();
  const years = latestCommonYear([a.sheet, b.sheet]);
  if (years === null) {
    return (
      <CompareGroup title={text.compare.use}>
        <tr>
          <td colSpan={4}>{text.compare.noCommonYear}</td>
        </tr>
      </CompareGroup>
    );
  }
  const unit = amountUnit(years);
  const figures = sheetRows
    .map((row) => ({ key: row.key, row, values: [years[0][row.key], years[1][row.key]] as const }))
    .filter(({ values }) => values.some((value) => value !== null));
  const rowOf = (key: string) => sheetRows.find((row) => row.key === key)!;
  return (
    <Figures
      title={text.compare.useOf(shortFiscalYear(years[0].fiscalYear, language))}
      figures={figures}
      label={(key) => text.sheet.unit(text.sheet.rows[key], unitText(rowOf(key), unit, text, language))}
      show={(key, value) => valueText(rowOf(key), value, unit, language)}
      differencesOnly={differencesOnly}
    />
  );
}
