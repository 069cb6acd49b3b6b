import { type ConditionGrade, conditionGrades } from '#libs/asset';
import { fciBands } from '#libs/condition';
import { formatYen } from '#libs/money';
import { bandClassText, type ConditionScales, scoreClassText } from '../condition/standing-words.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { useText } from '../i18n/text.js';
import { categoryGroups, groupColours } from '../map/category-groups.js';
import {
  ageClasses,
  type AmountClasses,
  type ColourClass,
  estimatedClasses,
  unknownColour,
} from '../map/colour-classes.js';
import { fciColours, gradeColours, gradeInks, scoreClasses } from '../map/condition-classes.js';
import type { Colouring } from '../map/map-view.js';

interface Entry {
  readonly colour: string;
  readonly label: string;
  /** Name of the colour, said to those who cannot see it. */
  readonly colourName?: string;
  readonly hollow?: boolean;
  /** On the symbol, as on the map. */
  readonly letter?: ConditionGrade;
}

/** The colours of a colouring, each with what it means. */
export function ColourEntries({
  colourBy,
  amounts,
  scales,
}: {
  readonly colourBy: Colouring;
  readonly amounts: AmountClasses;
  readonly scales: ConditionScales;
}) {
  const text = useText();
  return (
    <ul className="legend-entries">
      {entriesOf(colourBy, amounts, scales, text).map(({ colour, label, colourName, hollow, letter }) => (
        <li key={label}>
          <span
            className={hollow ? 'dot dot-hollow' : colourBy === 'category' ? 'dot' : 'dot dot-inked'}
            style={{ backgroundColor: colour, ...(letter && { color: gradeInks[letter] }) }}
            data-letter={letter}
          />
          {label}
          {colourName && <span className="colour-name">{colourName}</span>}
        </li>
      ))}
    </ul>
  );
}

function entriesOf(
  colourBy: Colouring,
  amounts: AmountClasses,
  scales: ConditionScales,
  text: Texts,
): readonly Entry[] {
  const { map, domain, condition } = text;
  switch (colourBy) {
    case 'category':
      return categoryGroups.map((group) => ({
        colour: groupColours[group],
        label: domain.groups[group],
        colourName: domain.colourNames[group],
      }));
    case 'age':
      return withUnknown(ranges(ageClasses, map.ageLegend), map.unknownAge);
    case 'cost':
      return withUnknown(ranges(amounts.cost, between(map.amountLegend, millions)), map.unknownCost);
    case 'cost-per-user':
      return withUnknown(ranges(amounts.costPerUser, between(map.amountLegend, digits)), map.unknownUse);
    case 'users':
      return withUnknown(ranges(amounts.users, between(map.amountLegend, digits)), map.unknownUse);
    case 'estimated':
      return withUnknown(
        estimatedClasses.map(({ colour }, i) => ({ colour, label: map.estimatedLegend[i] ?? '' })),
        map.unknownArea,
      );
    case 'score':
    case 'forecast':
      return withUnknown(
        scoreClasses
          .map(({ colour }, place) => ({ colour, label: scoreClassText(place, text, scales.points) }))
          .toReversed(),
        condition.unknown,
      );
    case 'worst-grade':
      return withUnknown(
        conditionGrades.map((grade) => ({
          colour: gradeColours[grade],
          label: condition.gradeLegend[grade],
          letter: grade,
        })),
        condition.unknown,
      );
    case 'fci':
      return withUnknown(
        fciBands.map((band) => ({ colour: fciColours[band], label: bandClassText(band, scales.fciLimits, text) })),
        condition.unknownFci,
      );
  }
}

const withUnknown = (entries: readonly Entry[], label: string): readonly Entry[] => [
  ...entries,
  { colour: unknownColour, label, hollow: true },
];

type RangeWords<T> = (from: T, to: T | null) => string;

const ranges = (classes: readonly ColourClass[], words: RangeWords<number>): readonly Entry[] =>
  classes.map(({ from, colour }, i) => ({ colour, label: words(from, classes[i + 1]?.from ?? null) }));

const between =
  (words: RangeWords<string>, written: (amount: number) => string): RangeWords<number> =>
  (from, to) =>
    words(written(from), to === null ? null : written(to));

/** Million yen, small amounts with a decimal. */
const millions = (yen: number): string => formatYen(yen, 'million-yen', yen > 0 && yen < 1e6 ? 1 : 0);
