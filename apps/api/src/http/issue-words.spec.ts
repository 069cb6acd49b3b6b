import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { issueWords } from './issue-words.js';

describe('issueWords', () => {
  it.each([
    [z.number().max(10_000_000), 999_999_999, 'At most 10,000,000, please.', '10,000,000以下にしてください。'],
    [z.number().positive(), 0, 'More than 0, please.', '0より大きくしてください。'],
    [z.number().min(1600), 12, 'At least 1,600, please.', '1,600以上にしてください。'],
    [z.number().multipleOf(0.01), 1403.005, 'At most 2 decimals, please.', '小数は2桁までにしてください。'],
    [z.number().multipleOf(5), 7, 'A multiple of 5, please.', '5の倍数にしてください。'],
    [z.number().int(), 1.5, 'A whole number, please.', '整数にしてください。'],
    [z.number(), 'x', expect.any(String), '数字にしてください。'],
    [z.string().min(1), '', 'Please fill this in.', '入力してください。'],
    [z.string().max(3), 'abcd', 'At most 3 characters, please.', '3文字以内で入力してください。'],
    [z.enum(['a', 'c']), 'b', expect.any(String), '次のいずれかにしてください：a、c'],
    [z.string().regex(/^\d{6}$/), '12345', 'Not in the expected form.', '形式が正しくありません。'],
    [z.uuid(), 'b', expect.any(String), 'この値は使えません。'],
  ])('%#', (schema, value, message, messageJa) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(issueWords(issue!)).toEqual({ message, messageJa });
  });
});
