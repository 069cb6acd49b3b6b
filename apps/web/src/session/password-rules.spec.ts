import { describe, expect, it } from '@jest/globals';
import { keptRules } from './password-rules.js';

const who = { present: 'abcd-efgh-jkmn-pqrs-tuvw', loginName: 'tanaka' };

describe('keptRules', () => {
  it.each([
    ['', []],
    ['short', ['variety', 'notName', 'notPresent']],
    ['aaaaaaaaaaaaaa', ['length', 'notName', 'notPresent']],
    ['tanakatanaka', ['length', 'variety', 'notPresent']],
    ['Tanaka-202611', ['length', 'variety', 'notPresent']],
    [who.present, ['length', 'variety', 'notName']],
    ['四つの丘の上の公民館にて', ['length', 'variety', 'notName', 'notPresent']],
    ['ア'.repeat(190) + 'tanaka ikoma', ['variety', 'notName', 'notPresent']],
  ])('of %j are %j', (next, rules) => {
    expect([...keptRules(next, who)]).toEqual(rules);
  });
});
