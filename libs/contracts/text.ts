import { z } from 'zod';

/** Words of at most so many characters, without spaces around them and without what no database keeps. */
export const text = (most: number) => z.string().overwrite(kept).trim().max(most);

/** NUL goes; half of a character that takes two, as where a text was cut in its middle, becomes the sign for a lost one. */
function kept(words: string): string {
  return words.replaceAll('\0', '').replaceAll(/\p{Cs}/gu, '\uFFFD');
}
