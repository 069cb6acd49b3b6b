import type { Texts } from '../ja.js';

export const figures: Texts['figures'] = {
  title: 'The city at a glance',
  names: {
    floorArea: 'Total floor area',
    averageYearlyCost: 'Renewal cost, yearly mean',
    availableShare: 'Money available ÷ needed',
    costPerResident: 'Renewal cost per resident and year',
  },
  wholeCity: 'Whole city',
  perYear: '/year',
  basis: (year, source) => `${year} ${source}`,
  noYear: 'Year not entered',
  enterYear: 'Enter the year',
  missing: {
    facilities: 'No facilities yet',
    floorArea: 'Floor area not entered',
    builtYear: 'Built year not entered',
    availableYen: 'Money available not entered',
    population: 'Population not entered',
  },
  enter: {
    facilities: 'Import files',
    floorArea: 'Estimate or enter',
    builtYear: 'Estimate or enter',
    availableYen: 'Enter the amount',
    population: 'Enter the population',
  },
  evidence: 'Show the evidence',
  evidenceTitle: (name) => `Evidence: ${name}`,
  estimatedShare: (share) => `${share} of the area rests on estimates`,
  formula: 'Formula',
  people: (count) => `${count} residents`,
  years: (count) => `${count} years`,
  formulas: {
    floorArea: 'Sum of the floor area of all buildings of facilities that the city owns and has not closed',
    averageYearlyCost: 'Renovation and rebuild of 40 years, divided by 40',
    availableShare: 'Money available a year ÷ yearly mean of the renewal cost',
    costPerResident: 'Yearly mean of the renewal cost ÷ residents',
  },
  areaRowsTitle: 'Facilities added up (largest first)',
  notCounted: 'Facilities that are not counted',
  withoutCost: (area) =>
    `Of this, ${area} have no category or no built year and are therefore not in the renewal cost.`,
  estimateBasis: 'How it was estimated, and from what',
  costOfYear: (year) => `renewal cost of ${year}`,
  yearFormula:
    'What is paid for renovation and rebuild in this year, facility by facility (floor area × unit price × share paid in the year)',
  rowsTitle: 'Facilities behind it (highest renewal cost first)',
  rowsCount: (count) => `${count} ${count === '1' ? 'facility' : 'facilities'} in all`,
  columns: {
    facility: 'Facility',
    category: 'Category',
    area: 'Floor area (m²)',
    price: 'Category and prices (renovation / rebuild, 10,000 yen/m²)',
    buildings: 'Buildings',
    estimatedArea: 'of which estimated (m²)',
    built: 'Oldest built',
    renovation: 'Renovation',
    rebuild: 'Rebuild',
    total: 'Total',
    average: 'Per year',
  },
  sums: 'Total of all facilities',
  method: 'Method',
  methodText:
    'The rules of the renewal-cost estimate of the Ministry of Internal Affairs and Communications: renovation 30 years after construction (over two years), rebuild after 60 (over three years). Missed renovations of buildings aged 31–50 and rebuilds of those older than 60 are spread evenly over the first ten years.',
  excluded: 'Facilities left out',
  excludedCount: (count) => (count === '1' ? '1 facility' : `${count} facilities`),
  unitPrices: (version) =>
    version === 0
      ? 'Unit prices: standard (as in the ministry’s software)'
      : `Unit prices: the city’s, version ${version}`,
  beyond: 'Paid after the period (not in the total)',
};
