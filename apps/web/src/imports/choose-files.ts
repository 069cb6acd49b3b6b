/** Why a file is not sent: told here at once instead of after a long upload. */
export type FileRefusal = 'too-large' | 'empty' | 'too-many';

/** Files to send, and those that cannot be. */
export interface ChosenFiles<F> {
  readonly accepted: readonly F[];
  readonly refused: readonly { readonly name: string; readonly why: FileRefusal }[];
}

/** What the server takes at most. */
const mostBytes = 50 * 1024 * 1024;
const mostFiles = 200;

/** Files that operating systems put into folders. */
const debris = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Sorts out what cannot be sent; hidden files of a dropped folder go without a word. */
export function chooseFiles<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
): ChosenFiles<F> {
  const accepted: F[] = [];
  const refused: { name: string; why: FileRefusal }[] = [];
  for (const file of files.filter(({ name }) => !debris.test(name))) {
    const why = refusalOf(file, accepted.length);
    if (why) refused.push({ name: file.name, why });
    else accepted.push(file);
  }
  return { accepted, refused };
}

function refusalOf({ size }: { readonly size: number }, alreadyAccepted: number): FileRefusal | null {
  if (size === 0) return 'empty';
  if (size > mostBytes) return 'too-large';
  return alreadyAccepted >= mostFiles ? 'too-many' : null;
}
