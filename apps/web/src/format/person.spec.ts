import { expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { personText } from './person.js';

it.each([
  ['管理者', ja, '管理者'],
  ['管理者', en, 'Administrator'],
  ['計画担当（デモ）', en, 'Planner (demo)'],
  ['管理 者子', en, '管理 者子'],
] as const)('calls %s by the name that is theirs', (displayName, text, words) => {
  expect(personText(displayName, text)).toBe(words);
});
