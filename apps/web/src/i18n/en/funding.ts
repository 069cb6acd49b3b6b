import type { Texts } from '../ja.js';

export const funding: Texts['funding'] = {
  title: 'Where the money comes from',
  why: 'Grants, bonds and the reserve fund as set in the settings pay the cost of each year. Renewal is financed by the terms of life extension, rebuilding by those of rebuilding; planning, repair and operation are paid from general funds.',
  method: 'Method shown',
  sources: {
    costYen: 'Cost',
    grantYen: 'Grants',
    bondYen: 'Bonds',
    reserveYen: 'Reserve fund',
    generalYen: 'General funds',
    returnedYen: 'Returned by the state',
    ownYen: 'Own burden',
    shortfallYen: 'Shortfall',
  },
  withoutTerms: (names) =>
    `No bond terms are entered for “${names.join('”, “')}” in some of the years; no bond is issued in those.`,
  toTerms: 'Enter bond terms',
  noLine: 'The money available is not entered, so the reserve fund and the shortfall are not computed.',
  toMoney: 'Enter the money available',
  summary: (own, returned, shortfall) =>
    `Own burden ${own} (${returned} of the bonds are returned by the state)${shortfall === null ? '' : `; beyond the money available and the fund ${shortfall}`}`,
};
