import type { z } from 'zod';

/** What is wrong with a value, said to the person who entered it. */
export interface IssueWords {
  readonly message: string;
  readonly messageJa: string;
}

/** The words for an issue of a schema; the schema's own English where it finds something rare, and its Japanese where a check of ours tells one (`params.messageJa`). */
export function issueWords(issue: z.core.$ZodIssue): IssueWords {
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'not_multiple_of':
      return multipleOf(issue.divisor);
    case 'invalid_type':
      return invalidType(issue);
    case 'invalid_value':
      return { message: issue.message, messageJa: `次のいずれかにしてください：${issue.values.join('、')}` };
    case 'invalid_format':
      return invalidFormat(issue);
    case 'custom':
      return { message: issue.message, messageJa: String(issue.params?.['messageJa'] ?? 'この値は使えません。') };
    default:
      return { message: issue.message, messageJa: 'この値は使えません。' };
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): IssueWords {
  const most = maximum.toLocaleString('en-US');
  if (origin === 'string') {
    return { message: `At most ${most} characters, please.`, messageJa: `${most}文字以内で入力してください。` };
  }
  return { message: `At most ${most}, please.`, messageJa: `${most}以下にしてください。` };
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): IssueWords {
  const least = minimum.toLocaleString('en-US');
  if (origin === 'string') return { message: 'Please fill this in.', messageJa: '入力してください。' };
  return inclusive
    ? { message: `At least ${least}, please.`, messageJa: `${least}以上にしてください。` }
    : { message: `More than ${least}, please.`, messageJa: `${least}より大きくしてください。` };
}

/** A pattern says nothing to people. */
function invalidFormat({ format, message }: z.core.$ZodIssueInvalidStringFormat): IssueWords {
  if (format !== 'regex') return { message, messageJa: 'この値は使えません。' };
  return { message: 'Not in the expected form.', messageJa: '形式が正しくありません。' };
}

/** 0.01 = two decimals. */
function multipleOf(divisor: number | bigint): IssueWords {
  const decimals = -Math.log10(Number(divisor));
  if (!Number.isInteger(decimals)) {
    return { message: `A multiple of ${divisor}, please.`, messageJa: `${divisor}の倍数にしてください。` };
  }
  return { message: `At most ${decimals} decimals, please.`, messageJa: `小数は${decimals}桁までにしてください。` };
}

function invalidType({ expected, message }: z.core.$ZodIssueInvalidType): IssueWords {
  if (expected === 'int') return { message: 'A whole number, please.', messageJa: '整数にしてください。' };
  return { message, messageJa: expected === 'number' ? '数字にしてください。' : '値の形が正しくありません。' };
}
