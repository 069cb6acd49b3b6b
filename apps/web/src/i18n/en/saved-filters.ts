import type { Texts } from '../ja.js';

export const savedFilters: Texts['savedFilters'] = {
  title: 'Saved filters',
  empty: 'None yet. Choose conditions or an order and save them, to have them back with one click.',
  nothingToSave: 'No condition and no order is chosen, so there is nothing to save.',
  name: 'Name of the filter',
  nameHint: 'Saves the present conditions and order. For instance: schools before the 1981 code',
  save: 'Save the present filter',
  saved: (name) => `“${name}” saved`,
  current: 'shown now',
  rename: (name) => `Rename “${name}”`,
  remove: (name) => `Remove “${name}”`,
};
