import {
  InstanceError,
  readRenewalInstance,
  type RenewalAnswer,
  type RenewalWish,
  solveRenewal,
} from '#libs/scheduling';

export type AskedOfSolver = RenewalWish;

/** An answer as it is printed, but for what the command adds. */
export type Solved = { readonly kind: string } & RenewalAnswer;

type Reader = (value: unknown) => (asked: AskedOfSolver) => Solved;

/** Each kind of question that can be asked, and how it is read; a new one is added here. */
const kinds: Readonly<Record<string, Reader>> = {
  'renewal-schedule': (value) => {
    const instance = readRenewalInstance(value);
    return (asked) => ({ kind: instance.kind, ...solveRenewal(instance, asked) });
  },
};

/** The question of an instance, ready to be solved; throws InstanceError where it is none. */
export function readQuestion(value: unknown): (asked: AskedOfSolver) => Solved {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const reader = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (reader) return reader(value);
  const told = typeof kind === 'string' ? `not ${JSON.stringify(kind.slice(0, 40))}` : 'and is no text';
  throw new InstanceError(`kind must be one of ${Object.keys(kinds).join(', ')}, ${told}`);
}
