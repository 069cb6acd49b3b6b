import { type ListView, readListView, writeListView } from '../facilities/list-address.js';
import type { FilterMembers } from './saved-filters-query.js';

/** A view of the list as it is saved: which facilities and in which order, not which page of them. */
export function membersOf(view: Omit<ListView, 'page'>): FilterMembers {
  return Object.fromEntries(new URLSearchParams(writeListView('', { ...view, page: 1 }).slice(1)));
}

/** The first page of the list that was saved. */
export function viewOf(members: FilterMembers): ListView {
  const entries = Object.entries(members).map(([key, value]) => [key, String(value)]);
  return { ...readListView(new URLSearchParams(entries).toString()), page: 1 };
}

/** Whether both mean the same facilities in the same order. */
export const isSameFilter = (a: FilterMembers, b: FilterMembers): boolean =>
  writeListView('', viewOf(a)) === writeListView('', viewOf(b));
