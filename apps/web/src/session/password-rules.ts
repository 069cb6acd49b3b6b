/** The rules that a page can judge while somebody types; that a password is none of the often guessed ones, only the server knows. */
export const passwordRules = ['length', 'variety', 'notName', 'notPresent'] as const;
export type PasswordRule = (typeof passwordRules)[number];

/** As the server demands. */
export const shortestPassword = 12;
export const longestPassword = 200;
const fewestCharacters = 4;

/** The rules that a new password keeps. */
export function keptRules(
  next: string,
  { present, loginName }: { readonly present: string; readonly loginName: string },
): ReadonlySet<PasswordRule> {
  const plain = next.normalize('NFKC').toLowerCase();
  const { length } = Array.from(plain);
  const kept: Record<PasswordRule, boolean> = {
    length: length >= shortestPassword && next.length <= longestPassword,
    variety: new Set(plain).size >= fewestCharacters,
    notName: length > 0 && plain.replaceAll(loginName, '').length > 0 && !isNameWithDigits(plain, loginName),
    notPresent: length > 0 && next !== present,
  };
  return new Set(passwordRules.filter((rule) => kept[rule]));
}

const isNameWithDigits = (plain: string, loginName: string): boolean =>
  plain.startsWith(loginName) && /^[\d!-/:-@[-`{-~]*$/.test(plain.slice(loginName.length));
