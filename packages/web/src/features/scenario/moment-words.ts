/** A moment of the server as people here write it: '22 Nov 2026, 09:15'. */
export const momentWords = (moment: string): string =>
  new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
