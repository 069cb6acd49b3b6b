import { type ComponentKind, componentKinds, type ConditionGrade, conditionGrades } from '#libs/asset';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { ConditionSettings, ConditionSettingsChanges } from '../api/types.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import type { Texts } from '../i18n/ja.js';
import { bandKeys } from './condition-draft.js';
import { saveKeepingOthers } from './keep-others.js';

/** How the city scores its buildings, and what it assumes of their wear. */
export const conditionSettingsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'condition-settings'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/conditions/settings', { params: { path: { code } } })),
  });

const fields = [
  { key: 'points', kind: 'text' },
  { key: 'weights', kind: 'text' },
  { key: 'ageLimits', kind: 'text' },
  { key: 'lossPercents', kind: 'text' },
  { key: 'fciLimits', kind: 'text' },
  { key: 'serviceLifeYears', kind: 'text' },
  { key: 'treatmentPercent', kind: 'whole' },
  { key: 'misgradedPercent', kind: 'whole' },
] as const satisfies readonly RecordField[];
type Key = (typeof fields)[number]['key'];

/** For the comparison with what somebody else has saved. */
function words(text: Texts): RecordWords<Key> {
  const parts = (of: (kind: ComponentKind) => string) =>
    componentKinds.map((kind) => `${text.domain.components[kind]} ${of(kind)}`).join(' / ');
  const grades = (of: Readonly<Record<ConditionGrade, number>>) =>
    conditionGrades.map((grade) => `${grade} ${of[grade]}`).join(' / ');
  const told: { readonly [Of in Key]: (value: ConditionSettings[Of]) => string } = {
    points: grades,
    lossPercents: grades,
    weights: (weights) => parts((kind) => `${weights[kind] / 10}%`),
    ageLimits: (limits) => parts((kind) => `${limits[kind].B}–${limits[kind].C}`),
    serviceLifeYears: (years) => parts((kind) => String(years[kind])),
    fciLimits: (limits) => bandKeys.map((band) => `${limits[band]}%`).join(' / '),
    treatmentPercent: (percent) => `${percent}%`,
    misgradedPercent: (percent) => `${percent}%`,
  };
  return {
    label: (key) => text.conditionSettings.fields[key],
    choices: () => [],
    show: (key, value) => told[key](value as never),
  };
}

function save(code: string, from: ConditionSettings, changes: ConditionSettingsChanges): Promise<ConditionSettings> {
  return saveKeepingOthers(from, changes, (version, changed) => patch(code, version, changed));
}

function patch(code: string, version: number, body: ConditionSettingsChanges): Promise<ConditionSettings> {
  return answerOf(
    api.PATCH('/api/municipalities/{code}/conditions/settings', {
      params: { path: { code }, header: ifMatch(version) },
      body,
    }),
  );
}

export const conditionStore = { fields, words, save, patch };
