import { describe, expect, it } from '@jest/globals';
import { apiQuestion, type MethodQuestion, readQuestion, usualQuestion, writeQuestion } from './method-question.js';

const unusual: MethodQuestion = {
  methods: ['mic', 'custom'],
  kinds: ['planning', 'construction'],
  risePercent: '1.5',
  discountPercent: '4',
};

describe('the address of a comparison', () => {
  it('says only what is not as usual, and reads back', () => {
    expect(writeQuestion(usualQuestion)).toBe('');
    expect(writeQuestion(unusual)).toBe('?methods=mic,custom&kinds=planning,construction&rise=1.5&discount=4');
    for (const question of [usualQuestion, unusual]) expect(readQuestion(writeQuestion(question))).toEqual(question);
  });

  it('is as usual where it names nothing known', () => {
    expect(readQuestion('?methods=x&kinds=,')).toEqual(usualQuestion);
  });
});

describe('the question to the API', () => {
  it('leaves out what is as usual', () => {
    expect(apiQuestion(usualQuestion, 'mic')).toEqual({ method: 'mic' });
    expect(apiQuestion(unusual, 'custom')).toEqual({
      method: 'custom',
      kinds: 'planning,construction',
      pricesRisePercent: 1.5,
      discountPercent: 4,
    });
  });

  it.each(['x', '21', '-1'])('is none while a percent is %j', (risePercent) => {
    expect(apiQuestion({ ...usualQuestion, risePercent }, 'mic')).toBeNull();
  });
});
