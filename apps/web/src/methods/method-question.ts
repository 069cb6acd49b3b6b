import { type CostKind, costKinds } from '#libs/lifecycle-cost';
import { readNumber } from '../forms/read-number.js';
import { type MethodName, methodNames } from './method-name.js';

/** What is compared and how it is computed: the share link of the page. Percents stay as typed, so that nobody's typing is rewritten. */
export interface MethodQuestion {
  readonly methods: readonly MethodName[];
  readonly kinds: readonly CostKind[];
  readonly risePercent: string;
  readonly discountPercent: string;
}

const usualKinds: readonly CostKind[] = ['construction', 'repair', 'renewal'];

export const usualQuestion: MethodQuestion = {
  methods: ['mic', 'long-life-kakogawa', 'long-life-mext'],
  kinds: usualKinds,
  risePercent: '',
  discountPercent: '',
};

/** The question of an address; what it does not say, or says of things unknown, is as usual. */
export function readQuestion(search: string): MethodQuestion {
  const parameters = new URLSearchParams(search);
  const listed = <T extends string>(name: string, known: readonly T[], usual: readonly T[]): readonly T[] => {
    const named = parameters.get(name)?.split(',');
    const kept = known.filter((value) => named?.includes(value));
    return kept.length > 0 ? kept : usual;
  };
  return {
    methods: listed('methods', methodNames, usualQuestion.methods),
    kinds: listed('kinds', costKinds, usualKinds),
    risePercent: parameters.get('rise') ?? '',
    discountPercent: parameters.get('discount') ?? '',
  };
}

/** The address of a question, without what is as usual; '' = all is. */
export function writeQuestion({ methods, kinds, risePercent, discountPercent }: MethodQuestion): string {
  const parameters = new URLSearchParams();
  if (methods.join() !== usualQuestion.methods.join()) parameters.set('methods', methods.join());
  if (kinds.join() !== usualKinds.join()) parameters.set('kinds', kinds.join());
  if (risePercent !== '') parameters.set('rise', risePercent);
  if (discountPercent !== '') parameters.set('discount', discountPercent);
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** A percent a year as typed: blank = 0; null where it is none from 0 to 20. */
export function readPercent(typed: string): number | null {
  const read = readNumber(typed);
  if (!read.ok || (read.value ?? 0) > 20) return null;
  return read.value ?? 0;
}

/** The question as the API takes it, for one of the methods; null while a percent cannot be read. */
export function apiQuestion({ kinds, risePercent, discountPercent }: MethodQuestion, method: MethodName) {
  const [rise, discount] = [readPercent(risePercent), readPercent(discountPercent)];
  if (rise === null || discount === null) return null;
  return {
    method,
    ...(kinds.join() !== usualKinds.join() && { kinds: kinds.join() }),
    ...(rise > 0 && { pricesRisePercent: rise }),
    ...(discount > 0 && { discountPercent: discount }),
  };
}
