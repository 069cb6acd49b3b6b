import type { Texts } from '../ja.js';

export const forms: Texts['forms'] = {
  wrong: {
    text: 'Please fill this in.',
    long: 'Please fill this in.',
    choice: 'Please choose.',
    flag: 'Please choose.',
    area: 'A number above 0, please. Example: 1,403.5',
    decimals: 'At most two decimals, please.',
    decimal: 'A number of 0 or more, please. Example: 1.5',
    yen: 'Whole yen of 0 or more, please. Example: 1,234,000 or 1,234千円',
    whole: 'A whole number, please.',
    fiscalYear: 'This is no fiscal year. Examples: 1970, 昭和45年, S45.3',
    place: 'Latitude, longitude, please. Example: 37.05, 140.88',
  },
  checkMarked: 'Please correct the marked fields and save again.',
  unchanged: 'Nothing was changed',
  yen: 'yen',
  yearHint: 'Western or Japanese year: 1970, 昭和45年3月',
  placeHint: 'Latitude, longitude',
  conflictTitle: 'Somebody else has changed this',
  conflictBack: 'Keep editing',
  conflictSave: 'Save what I chose',
  field: 'Field',
  current: 'As it stands',
  mine: 'Yours',
};
