import { componentKinds, structures } from '#libs/asset';
import { treatmentKinds } from '#libs/treatments';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { TreatmentSettings, TreatmentSettingsChanges } from '../api/types.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import type { Texts } from '../i18n/ja.js';
import { saveKeepingOthers } from './keep-others.js';
import { consequenceKeys } from './treatment-draft.js';

/** Which works on its buildings the city holds to be sensible when. */
export const treatmentSettingsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'treatment-settings'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/treatment-settings', { params: { path: { code } } })),
  });

const fields = [
  { key: 'treatments', kind: 'text' },
  { key: 'lives', kind: 'text' },
  { key: 'renovationAgeYears', kind: 'whole' },
  { key: 'extensionAgeYears', kind: 'whole' },
  { key: 'extendsUnknownFrames', kind: 'flag' },
  { key: 'repairAgeYears', kind: 'text' },
  { key: 'repairWithinYears', kind: 'text' },
  { key: 'smallerAreaPercent', kind: 'whole' },
  { key: 'consequences', kind: 'text' },
] as const satisfies readonly RecordField[];
type Key = (typeof fields)[number]['key'];

/** For the comparison with what somebody else has saved. */
function words({ domain, costs, treatmentSettings: text }: Texts): RecordWords<Key> {
  const years = (of: number) => `${of} ${text.unit.years}`;
  const told: { readonly [Of in Key]: (value: TreatmentSettings[Of]) => string } = {
    treatments: (of) =>
      treatmentKinds
        .filter((kind) => of[kind].isOffered)
        .map((kind) => {
          const { price, programme, parts } = of[kind];
          const figures = [of[kind].years, of[kind].spacingYears, of[kind].earlierYears, of[kind].laterYears];
          const bond = programme === null ? text.noBond : costs.programmes[programme];
          const renewed = parts.map((part) => domain.components[part]).join('・');
          return `${domain.treatments[kind]} ${price.percent}% ${figures.join('-')} ${bond} ${renewed}`;
        })
        .join(' / '),
    lives: (of) =>
      structures
        .map((one) => `${domain.structures[one]} ${of[one].usualYears}–${of[one].extendedYears ?? text.no}`)
        .join(' / '),
    renovationAgeYears: years,
    extensionAgeYears: years,
    extendsUnknownFrames: (of) => (of ? text.yes : text.no),
    repairAgeYears: (of) => componentKinds.map((kind) => `${domain.components[kind]} ${of[kind]}`).join(' / '),
    repairWithinYears: ({ C, D }) => `C ${years(C)} / D ${years(D)}`,
    smallerAreaPercent: (of) => `${of}%`,
    consequences: (of) => consequenceKeys.map((key) => `${text.risks[key]} ${of[key]}`).join(' / '),
  };
  return {
    label: (key) => text.fields[key],
    choices: () => [],
    show: (key, value) => told[key](value as never),
  };
}

function save(code: string, from: TreatmentSettings, changes: TreatmentSettingsChanges): Promise<TreatmentSettings> {
  return saveKeepingOthers(from, changes, (version, changed) => patch(code, version, changed));
}

function patch(code: string, version: number, body: TreatmentSettingsChanges): Promise<TreatmentSettings> {
  return answerOf(
    api.PATCH('/api/municipalities/{code}/treatment-settings', {
      params: { path: { code }, header: ifMatch(version) },
      body,
    }),
  );
}

export const treatmentStore = { fields, words, save, patch };
