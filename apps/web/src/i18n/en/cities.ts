import type { Texts } from '../ja.js';

export const cities: Texts['cities'] = {
  slogan: 'Finding the right size of public buildings, on a map',
  leadOne:
    'Import a list of facilities, and see forty years of renewal cost on a map and in tables, and how far the money available falls short.',
  leadTwo:
    'Every figure leads back to the facilities and the formula behind it. The data are kept only on the computer that runs Chodo; nothing is sent to outside services.',
  title: 'Municipalities',
  demoTag: 'Fictional demo',
  code: 'Code',
  residents: 'Residents',
  residentsOf: (count, year) => `${count} (${year})`,
  facilities: 'Facilities',
  facilitiesCount: (count) => count,
  open: 'Open',
  openCity: (name) => `Open ${name}`,
  remove: 'Remove',
  removeCity: (name) => `Remove ${name}`,
  removed: (name) => `${name} has been removed`,
  none: 'No municipality yet. Add your own, or try the fictional demo city.',
  add: 'Add a municipality',
  newTitle: 'New municipality',
  newLead: 'Only the code and the name are needed. Everything else can be entered later under Settings.',
  create: 'Add and open the map',
  createAndImport: 'Add and import facilities',
  created: (name) => `${name} has been added`,
  checkFields: 'Please check the marked fields.',
  demo: 'Try a fictional city first',
  demoHint:
    'An imagined city by the sea with about 1,000 facilities. Try everything on it: the map, forty years of cost, imports, settings. It can be removed at any time.',
  loadDemo: 'Load the demo city',
  demoLoading: 'Making the demo city. This takes about 30 seconds…',
  demoLoaded: 'The demo city has been loaded',
  removeTitle: (name) => `Remove ${name}?`,
  removeBody: (facilities) =>
    `Its ${facilities} facilities with their buildings, the imports, estimates, unit prices and residents: everything of this municipality is deleted. This cannot be undone.`,
  removeConfirm: (name) => `Type “${name}” to confirm`,
  removeButton: 'Remove for good',
};
