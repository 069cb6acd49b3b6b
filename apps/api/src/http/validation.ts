import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { issueWords, type IssueWords } from './issue-words.js';
import { Problem } from './problem.js';

/** Checks every body, query and path against its schema; the 400 tells in `errors` what is wrong or unknown where, in both languages. */
export const validation = new StandardSchemaValidationPipe({
  // All schemas are zod's, whose issues say more than the standard asks.
  exceptionFactory: (issues) => invalid(issues as readonly z.core.$ZodIssue[]),
});

/** 400 for what does not fit its schema. */
export function invalid(issues: readonly z.core.$ZodIssue[]): Problem {
  const errors = issues.flatMap(errorsOf);
  const [first] = errors;
  if (!first) return new Problem(400, 'bad-request', 'The request is not valid.');
  return new Problem(400, 'bad-request', `${first.path}: ${first.message}`, {
    detailJa: `入力内容を確かめてください（${first.path}：${first.messageJa}）`,
    errors,
  });
}

/** One for each value that does not fit, one for each member that a strict shape does not have. */
function errorsOf(issue: z.core.$ZodIssue): (IssueWords & { readonly path: string })[] {
  const path = (issue.path ?? []).map((part) => String(part));
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), ...issueWords(issue) }];
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), ...unknownMember }));
}

const unknownMember: IssueWords = { message: 'There is no such member.', messageJa: 'この項目はありません。' };
