import type { Texts } from '../ja.js';

export const conditionSettings: Texts['conditionSettings'] = {
  title: 'Condition settings',
  why: 'What health scores and forecasts of wear are computed with. They begin as in the manual of the Ministry of Education on prolonging the life of schools (2017).',
  fields: {
    points: 'Points',
    weights: 'Shares of cost',
    ageLimits: 'Grade by age',
    lossPercents: 'Works due at once',
    fciLimits: 'Bands of the FCI',
    serviceLifeYears: 'Service life of parts',
    treatmentPercent: 'When works are due',
    misgradedPercent: 'Doubt about grades',
  },
  pointsHint: 'They fall from A to D (high is good) or rise (high is bad), such as 10, 40, 70, 100.',
  pointsProblem: 'Whole numbers that fall or rise from A to D, please, no two alike.',
  ofParts: 'By part',
  part: 'Part',
  columns: {
    weight: 'Share of cost %',
    toB: 'B from year',
    toC: 'C from year',
    life: 'Years to D',
  },
  partsHint:
    'The share of cost is that of the part in rebuilding a building. Age grades interiors, electrical and mechanical parts that nobody has inspected, and parts that were renewed; each grade begins in the very year. The more inspections there are, the more they replace the service life.',
  weightsProblem: (sum) => `The shares must add up to more than 0 % and at most 100 % (now ${sum} %).`,
  agesProblem: 'B must begin before C.',
  lossTitle: 'Facility condition index (FCI)',
  lossHint: 'How much of the cost of a part counts as due at once. It must not fall from A to D.',
  lossProblem: 'Whole numbers from 0 to 100 that do not fall from A to D, please.',
  bands: { fair: 'Fair from', poor: 'Poor from', critical: 'Critical from' },
  bandsProblem: 'Above 0 and each greater than the one before, please.',
  ahead: 'Forecasts',
  treatmentHint: 'Works are due in the year in which C or worse is as probable as this.',
  misgradedHint: 'How many grades another inspector is expected to put one off; 0 % takes every grade as it is.',
  percentProblem: (least, most) => `A whole number from ${least} to ${most}, please.`,
};
