/** A moment in a file name, UTC: '2026-11-22T09-00-00Z'. */
export const fileStamp = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
