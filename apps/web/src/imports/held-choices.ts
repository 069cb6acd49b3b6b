import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { type Answer, bulkAnswer, type BulkChoice, type HeldPlace, isAboutPlace, mayBeNew } from './decisions.js';
import { placeText } from './typed-place.js';

/** One way to answer a held row. */
export interface HeldChoice {
  readonly id: string;
  readonly label: string;
  readonly answer: Answer;
  /** The same for all rows alike; null where it is of this row alone. */
  readonly bulk: Exclude<BulkChoice, 'none'> | null;
}

/** Everything that may be answered for a row, most likely first; a place chosen on the map comes with `answer`. */
export function choicesOf(row: HeldPlace, answer: Answer | null, text: Texts): readonly HeldChoice[] {
  const { imports } = text;
  const plain = (bulk: Exclude<BulkChoice, 'none'>, label: string): HeldChoice[] => {
    const given = bulkAnswer(row, bulk);
    return given ? [{ id: bulk, label, answer: given, bulk }] : [];
  };
  const choices = [
    ...plain('file', row.kind === 'other-boundary' ? imports.takeBoundary : imports.takeFile),
    ...plain('register', row.kind === 'other-boundary' ? imports.keepBoundary : imports.keepRegister),
    ...plain('swapped', imports.takeSwapped),
    ...(isAboutPlace(row) ? registeredPlaces(row, text) : candidates(row, text)),
    ...(mayBeNew(row.kind) ? plain('new', imports.asNew[row.kind]) : []),
    ...plain('nowhere', imports.withoutPlace),
    ...plain('skip', imports.skip),
  ];
  const isListed = choices.some((choice) => isSame(choice.answer, answer));
  return answer && !isListed && 'place' in answer && answer.place
    ? [...choices, { id: 'placed', label: imports.placedAt(placeText(answer.place)), answer, bulk: null }]
    : choices;
}

/** The choice that was made; '' = none. */
export function chosenId(choices: readonly HeldChoice[], answer: Answer | null): string {
  return choices.find((choice) => isSame(choice.answer, answer))?.id ?? '';
}

function candidates({ candidates: found }: HeldPlace, { imports }: Texts): HeldChoice[] {
  return found.map(({ facilityId, name, address, distanceM }, at) => ({
    id: `same ${facilityId}`,
    label: imports.sameAs(
      [name, address, distanceM !== null && imports.distance(digits(distanceM))].filter(Boolean).join(' '),
    ),
    answer: { kind: 'same', facilityId },
    bulk: at === 0 ? 'same' : null,
  }));
}

/** The row was recognised; what may be taken of the register is its place. */
function registeredPlaces({ candidates: found }: HeldPlace, { imports }: Texts): HeldChoice[] {
  return found.flatMap(({ facilityId, location }) =>
    location
      ? [
          {
            id: `place ${facilityId}`,
            label: imports.keepPlace(placeText(location)),
            answer: { kind: 'same' as const, facilityId, place: location },
            bulk: null,
          },
        ]
      : [],
  );
}

function isSame(one: Answer, other: Answer | null): boolean {
  return other !== null && JSON.stringify(one) === JSON.stringify(other);
}
