import type { Texts } from '../ja.js';

export const publication: Texts['publication'] = {
  lead: 'Once published, people who are not signed in can read the following, and nothing else. A city begins unpublished.',
  leaves: 'What is published',
  leavesList:
    'name, boundary, districts and population of the municipality; name, address, major category and place of the facilities it owns that are not closed; the sum of renewal cost a year (in millions of yen)',
  stays: 'What is not',
  staysList:
    'cost, area, remarks and documents of single facilities; buildings, land and records of use; facilities of other owners and closed ones; the journal; people',
  isPublic: 'Published',
  isClosed: 'Not published',
  shown: (facilities, millionYen) =>
    `Readable now: ${facilities} facilities; renewal cost of ¥${millionYen} million a year on average`,
  files: {
    '': 'The municipality (JSON)',
    '/facilities': 'Facilities (JSON)',
    '/costs': 'Sum of renewal cost by year (JSON)',
    '/layers': 'Boundary and districts (JSON)',
  },
  open: 'Publish',
  openTitle: (name) => `Publish ${name}?`,
  openHint: 'Anybody can then read what stands above. What was read until you close it again cannot be taken back.',
  close: 'Stop publishing',
  closeTitle: (name) => `Stop publishing ${name}?`,
  closeHint: 'People who are not signed in can no longer read it. Copies kept on the way may live for five minutes.',
  nowPublic: 'Published',
  nowClosed: 'No longer published',
};
