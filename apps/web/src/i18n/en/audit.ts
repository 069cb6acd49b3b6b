import type { Texts } from '../ja.js';

export const audit: Texts['audit'] = {
  at: 'Time',
  actor: 'Who',
  what: 'What',
  changes: 'Change',
  reason: 'Why',
  entity: 'Kind',
  operation: 'Operation',
  facility: 'Facility',
  chooseFacility: 'Choose a facility',
  everyFacility: 'Back to all facilities',
  count: (count) => (count === '1' ? '1 change' : `${count} changes`),
  nothing: 'No change fits these conditions.',
};
