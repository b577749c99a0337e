/** Months are counted as year x 12 + month - 1, so April 2026 is 24315. */

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 'YYYY-MM' to absolute month. */
export function monthOf(text: string): number {
  const [year, month] = text.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

/** Absolute month to 'YYYY-MM'. */
export const monthId = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Absolute month to "April 2026". */
export const monthName = (month: number): string => `${NAMES[month % 12]} ${Math.floor(month / 12)}`;

/** Absolute month to "Apr 2026". */
export const monthShort = (month: number): string => `${NAMES[month % 12]?.slice(0, 3)} ${Math.floor(month / 12)}`;
