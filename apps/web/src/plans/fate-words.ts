import type { PlanComparison } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { planYearText } from './plan-years-text.js';
import { workName } from './works-filter.js';

type FateGroup = PlanComparison['fates'][number];
type Fate = FateGroup['fate'];

/** What a plan does with buildings as a whole; what the other one closes is said to stay. */
export function fateWords(
  fate: Fate,
  beside: Fate,
  language: Language,
  { planDecisions: { words, fates } }: Texts,
): string {
  const { closedFiscalYear, isKept, notBeforeFiscalYear } = fate;
  const told = [
    ...(closedFiscalYear === null ? [] : [words.close(planYearText(closedFiscalYear, language))]),
    ...(isKept ? [words.keep] : []),
    ...(notBeforeFiscalYear === null ? [] : [words.notBefore(planYearText(notBeforeFiscalYear, language))]),
  ];
  if (closedFiscalYear === null && !isKept && beside.closedFiscalYear !== null) told.unshift(fates.stays);
  return told.length === 0 ? fates.free : told.join(fates.comma);
}

/** The buildings of a facility that fare alike: the facility where it is all of them. */
export function fateGroupName({ facilityName, buildingNames, isWhole }: FateGroup, { planDecisions }: Texts): string {
  const { fates } = planDecisions;
  const [first = '', ...others] = buildingNames;
  if (others.length === 0) return workName({ facilityName, buildingName: first });
  if (isWhole) return fates.whole(facilityName, digits(buildingNames.length));
  return fates.several(facilityName, buildingNames.join(fates.comma));
}
