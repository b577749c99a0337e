/** Shorter codes for tiles as narrow as a phone's; the names are always said in full. */
const SHORTER: Readonly<Record<string, string>> = {
  DDICB: 'DDR',
  DEVON: 'DEV',
  DORSET: 'DOR',
  LINCS: 'LINC',
  NHANTS: 'NHTS',
  SURREY: 'SURR',
  SUSSEX: 'SUSX',
};

export const tileCode = (abbreviation: string): string => SHORTER[abbreviation] ?? abbreviation;
