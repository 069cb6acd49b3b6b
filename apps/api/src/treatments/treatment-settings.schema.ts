import { componentKinds, structures } from '#libs/asset';
import { bondProgrammes } from '#libs/funding';
import {
  priceBases,
  requireTreatmentRules,
  treatmentKinds,
  treatmentLimits,
  type TreatmentRules,
  usualTreatments,
} from '#libs/treatments';
import { z } from 'zod';

function within(limits: keyof typeof treatmentLimits) {
  const { least, most } = treatmentLimits[limits];
  return z.number().int().min(least).max(most);
}

function perKey<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

const treatment = z.strictObject({
  isOffered: z.boolean().describe('false = no plan holds such a work'),
  parts: z.array(z.enum(componentKinds)).max(componentKinds.length).describe('of grade A after it'),
  price: z.strictObject({ of: z.enum(priceBases), percent: within('pricePercent') }),
  years: within('years').describe('how long it takes and is paid'),
  spacingYears: within('spacingYears').describe('from the end of the work before to its begin'),
  earlierYears: within('earlierYears').describe('before the year in which it is due'),
  laterYears: within('laterYears'),
  programme: z.enum(bondProgrammes).nullable().describe('the bond that may pay it'),
});

const life = z.strictObject({
  usualYears: within('lifeYears'),
  extendedYears: within('lifeYears').nullable().describe('null = the life is not prolonged'),
});

const consequences = z.strictObject({
  partPercent: within('consequencePercent').describe('of the value of a part, a year in D'),
  framePercent: within('consequencePercent').describe('of the value of a building whose frame is given up'),
  frameShape: within('frameShape').describe('shape of the Weibull law of frames around their life'),
  oldStandardPercent: within('oldStandardPercent').describe('of that risk, for frames of the old seismic standard'),
  lostAreaPercent: within('consequencePercent').describe('of the rebuild price of area given up, a year'),
});

/** As the lib itself checks it, the other rules being as shipped: none depends on another. */
function checked<Key extends keyof TreatmentRules, Shape extends z.ZodType>(key: Key, shape: Shape, messageJa: string) {
  return shape.superRefine((value, context) => {
    const refused = refusalOf({ ...usualTreatments, [key]: value as unknown as TreatmentRules[Key] });
    if (refused !== null) context.addIssue({ code: 'custom', message: refused, params: { messageJa } });
  });
}

const values = {
  treatments: checked(
    'treatments',
    perKey(treatmentKinds, treatment),
    '対策ごとの部位と費用の基準を確認してください(建替えはすべての部位、除却は部位なし)。',
  ),
  lives: checked('lives', perKey(structures, life), '長寿命化後の使用年数は、通常の使用年数より長くしてください。'),
  renovationAgeYears: within('ageYears').describe('since a building was new or wholly renewed'),
  extensionAgeYears: within('ageYears'),
  extendsUnknownFrames: z.boolean().describe('prolong lives though not enough is known of the frame'),
  repairAgeYears: perKey(componentKinds, within('ageYears')).describe('preventive, where no inspection says otherwise'),
  repairWithinYears: checked(
    'repairWithinYears',
    z.strictObject({ C: within('withinYears'), D: within('withinYears') }),
    'Dの期限は、Cの期限より長くしないでください。',
  ),
  smallerAreaPercent: within('smallerAreaPercent').describe('of the old floor area'),
  consequences,
};

/** All that a city sets about which works are sensible when. */
const treatmentSettingsValues = z.strictObject(values);
export type TreatmentSettingsValues = z.infer<typeof treatmentSettingsValues>;

/** Only what is sent is changed. */
export const treatmentSettingsChanges = treatmentSettingsValues.partial();
export type TreatmentSettingsChanges = z.infer<typeof treatmentSettingsChanges>;

export const treatmentSettings = z.object({
  ...values,
  version: z.number().int().describe('0 = as shipped with the program'),
});

/** What holds until a city sets its own. */
export const shippedTreatmentSettings = structuredClone(usualTreatments) as TreatmentSettingsValues;

function refusalOf(rules: TreatmentRules): string | null {
  try {
    requireTreatmentRules(rules);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
