/** What the list is told by the form, to say it once where it covers nothing. */
export const justFinished = 'finished';
