import { z } from 'zod';

const isOfThese = (text: string) => /^(?:19|20|21)/.test(text);
const within = {
  error: 'Between the years 1900 and 2199, please.',
  params: { messageJa: '1900年から2199年までの日にしてください。' },
};

/** A day that somebody enters (2026-11-29); 0026 is a slip of the hand, of which nothing may be reckoned. */
export const day = z.iso.date().refine(isOfThese, within);

/** A moment with its zone, as clocks of devices show it: some are years off, none by centuries. */
export const moment = z.iso.datetime({ offset: true }).refine(isOfThese, within);
