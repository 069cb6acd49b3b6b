import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { issueWords } from './issue-words.js';
import { Problem } from './problem.js';

/** Checks every body, query and path against its schema; the 400 tells in `errors` what is wrong where, in both languages. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const errors = issues.map((issue) => ({
      path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      // All schemas are zod's, whose issues say more than the standard asks.
      ...issueWords(issue as z.core.$ZodIssue),
    }));
    const [first] = errors;
    if (!first) return new Problem(400, 'bad-request', 'The request is not valid.');
    return new Problem(400, 'bad-request', `${first.path}: ${first.message}`, {
      detailJa: `入力内容を確かめてください（${first.path}：${first.messageJa}）`,
      errors,
    });
  },
});
