import type { Texts } from '../ja.js';

export const planPrint: Pick<Texts['plans'], 'print'> = {
  print: {
    heading: (name) => `Renewal plan "${name}"`,
    headingOf: (city, name) => `${city}: renewal plan "${name}"`,
    hint: 'A4 portrait. For a PDF choose "Save as PDF" as the printer. Readable in black and white.',
    summary: 'In short',
    years: 'Cost by year and source',
    works: 'Works by year',
    facilities: 'Facilities',
    unit: (unit) => `Unit: ${unit}`,
    treatments: 'Cost by treatment',
    goal: 'Goal',
    proof: 'How good it is',
    solved: 'Computed',
    rest: (works, yen) => `${works} more, ${yen}`,
    note: 'Without repayment of bonds and what the state returns of it. Figures are rounded, so sums may differ.',
    own: 'General, reserve',
    back: 'Back to the plan',
  },
};
