import type { Texts } from '../ja.js';

export const reductions: Texts['reductions'] = {
  title: 'Reduction targets',
  why: 'How much less floor area or cost by when, and what has been reached. The line is where it would be if every year did the same.',
  add: 'Add a target',
  removed: 'Target removed',
  removeTitle: (name) => `Remove the target “${name}”?`,
  removeHint: 'Its progress goes with it. Right after, it can be undone.',
  summary: (years, amounts) => `${amounts} less in ${years}`,
  and: ' and ',
  fields: {
    name: 'Name',
    fromFiscalYear: 'From fiscal year',
    toFiscalYear: 'To fiscal year',
    floorAreaM2: 'Less floor area',
    yen: 'Less cost',
    progress: 'Reached by the end of a year',
  },
  progressHint: 'Counted from the beginning; − where there is more.',
  reducedM2: 'Area less (m²)',
  reducedThousandYen: 'Cost less (thousand yen)',
  unreadable: 'Needs a name, years, and an area or a cost.',
  noProgress: 'Nothing has been entered yet.',
  area: 'Floor area',
  money: 'Cost',
  expected: 'Expected',
  remaining: (amount) => `${amount} to go`,
  perCapita: 'Compute a target from the area per resident',
  perCapitaHint: 'Future residents × today’s area per resident. The values to begin with are the example of Iki.',
  perCapitaFields: {
    floorAreaM2: 'Floor area today',
    futureResidents: 'Future residents',
    floorAreaM2PerResident: 'Area per resident',
  },
  perCapitaUnits: { floorAreaM2: 'm²', futureResidents: 'people', floorAreaM2PerResident: 'm² each' },
  perCapitaResult: (target, reduction, share) =>
    `Fits the future population: ${target}, which is ${reduction} (${share}) less than today.`,
};
