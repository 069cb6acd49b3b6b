import { type CostKind, costGroups, costKinds, type RevenueKind, revenueKinds } from '#libs/facility-sheet';
import { ApiProblem } from '../api/problem.js';
import type { RecordField } from '../forms/record-fields.js';

type PlainKey =
  | 'fiscalYear'
  | 'functionName'
  | 'users'
  | 'openingDays'
  | 'bookableSlots'
  | 'usedSlots'
  | 'staff'
  | 'note';

/** Every field of a year's form; each kind of cost and revenue is a field of its own. */
export type YearKey = PlainKey | CostKind | RevenueKind;

type YearField = RecordField<YearKey>;

const identity: readonly YearField[] = [
  { key: 'fiscalYear', kind: 'fiscalYear', isRequired: true },
  { key: 'functionName', kind: 'text' },
];

/** The fields of a year that is there: its year and function stay. */
export const changeableYearFields: readonly YearField[] = [
  { key: 'users', kind: 'whole', group: 'use' },
  { key: 'openingDays', kind: 'whole', group: 'use' },
  { key: 'bookableSlots', kind: 'whole', group: 'use' },
  { key: 'usedSlots', kind: 'whole', group: 'use' },
  { key: 'staff', kind: 'decimal', group: 'use' },
  ...Object.entries(costGroups).flatMap(([group, kinds]) =>
    kinds.map((key): YearField => ({ key, kind: 'yen', group })),
  ),
  ...revenueKinds.map((key): YearField => ({ key, kind: 'yen', group: 'revenue' })),
  { key: 'note', kind: 'long' },
];

export const newYearFields: readonly YearField[] = [...identity, ...changeableYearFields];

type Values = Readonly<Record<string, unknown>>;

const costs: ReadonlySet<string> = new Set(costKinds);
const revenues: ReadonlySet<string> = new Set(revenueKinds);

/** A record of the API with its amounts beside its other fields, as the form has them. */
export function flatYear(record: Values): Values {
  const { costsYen, revenuesYen, ...plain } = record;
  return { ...plain, ...(costsYen as Values | undefined), ...(revenuesYen as Values | undefined) };
}

/** Changes of a form as the API takes them: amounts replace what `base` has, so that other kinds stay as they are. */
export function nestedYear(changes: Values, base: Values): Values {
  const pick = (kinds: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(changes).filter(([key]) => kinds.has(key)));
  const plain = Object.entries(changes).filter(([key]) => !costs.has(key) && !revenues.has(key));
  const [costsYen, revenuesYen] = [pick(costs), pick(revenues)];
  return {
    ...Object.fromEntries(plain.map(([key, value]) => [key, key === 'functionName' ? (value ?? '') : value])),
    ...(Object.keys(costsYen).length > 0 && { costsYen: { ...Object(base['costsYen']), ...costsYen } }),
    ...(Object.keys(revenuesYen).length > 0 && { revenuesYen: { ...Object(base['revenuesYen']), ...revenuesYen } }),
  };
}

/** A refusal in the words of the form: both sides of a conflict and the errors of fields, amount by amount. */
export function flatProblem(problem: ApiProblem, changes: Values): ApiProblem {
  const { current, errors, ...extensions } = problem.extensions;
  return new ApiProblem(problem.status, problem.kind, problem.message, {
    ...extensions,
    ...(isValues(current) && { current: flatYear(current), yours: changes }),
    ...(Array.isArray(errors) && { errors: errors.map(flatError) }),
  });
}

function flatError(error: unknown): unknown {
  if (!isValues(error) || typeof error['path'] !== 'string') return error;
  return { ...error, path: error['path'].replace(/^(costsYen|revenuesYen)\./, '') };
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
