import { severities, type Severity } from '#libs/asset';

/** The lists of the walk, in its order. */
export const walkLists = ['new', 'to-prioritise', 'to-order', 'under-way', 'to-verify', 'done'] as const;
/** What else the desk shows: grades to confirm, one's own reports, what repairs cost. */
export const inboxLists = [...walkLists, 'grades', 'mine', 'costs'] as const;
export type InboxList = (typeof inboxLists)[number];

/** What the address of the findings says; `id` = the one that is open. */
export interface FindingsView {
  readonly list: InboxList;
  readonly severity: Severity | null;
  readonly search: string;
  readonly sort: 'priority' | 'reportedAt';
  readonly id: string | null;
}

/** Reads an address; what cannot be read counts as not given. */
export function readFindingsView(search: string): FindingsView {
  const parameters = new URLSearchParams(search);
  return {
    list: inboxLists.find((list) => list === parameters.get('list')) ?? 'new',
    severity: severities.find((severity) => severity === parameters.get('severity')) ?? null,
    search: parameters.get('search') ?? '',
    sort: parameters.get('sort') === 'reportedAt' ? 'reportedAt' : 'priority',
    id: parameters.get('id'),
  };
}

/** The address of a view, what is as in the beginning left out. */
export function writeFindingsView(code: string, { list, severity, search, sort, id }: FindingsView): string {
  const given = {
    list: list === 'new' ? null : list,
    severity,
    search: search.trim(),
    sort: sort === 'priority' ? null : sort,
    id,
  };
  const pairs = Object.entries(given).flatMap(([key, value]) => (value ? [[key, value]] : []));
  const written = new URLSearchParams(pairs).toString();
  return written === '' ? `/${code}/findings` : `/${code}/findings?${written}`;
}

/** The query of the API for a view; own reports and repairs under way are lists of their own kind. */
export function findingsParameters({ list, severity, search, sort }: FindingsView) {
  const wanted = walkLists.find((one) => one === list);
  return {
    sort,
    ...(wanted && { list: wanted }),
    ...(list === 'mine' && { reportedByMe: 'true' as const }),
    ...(list === 'costs' && { list: 'under-way' as const }),
    ...(severity && { severity }),
    ...(search.trim() && { search: search.trim() }),
  };
}
