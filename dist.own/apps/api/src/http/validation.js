import { StandardSchemaValidationPipe } from '@nestjs/common';
import { issueWords } from './issue-words.js';
import { Problem } from './problem.js';
/** Checks every body, query and path against its schema; the 400 tells in `errors` what is wrong or unknown where, in both languages. */
export const validation = new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
        // All schemas are zod's, whose issues say more than the standard asks.
        const errors = issues.flatMap((issue) => errorsOf(issue));
        const [first] = errors;
        if (!first)
            return new Problem(400, 'bad-request', 'The request is not valid.');
        return new Problem(400, 'bad-request', `${first.path}: ${first.message}`, {
            detailJa: `入力内容を確かめてください（${first.path}：${first.messageJa}）`,
            errors,
        });
    },
});
/** One for each value that does not fit, one for each member that a strict shape does not have. */
function errorsOf(issue) {
    const path = (issue.path ?? []).map((part) => String(part));
    if (issue.code !== 'unrecognized_keys')
        return [{ path: path.join('.'), ...issueWords(issue) }];
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), ...unknownMember }));
}
const unknownMember = { message: 'There is no such member.', messageJa: 'この項目はありません。' };
//# sourceMappingURL=validation.js.map