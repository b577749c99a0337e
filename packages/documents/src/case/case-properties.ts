import type { InvestmentCase } from '@ohsim/engine';
import type { WordProperties } from '../docx/word-document.ts';

/** Characters of an id that are enough to tell it by. */
const SHORT = 12;

/** The first characters of a run's or case's id. */
export const shortId = (id: string): string => id.slice(0, SHORT);

/** Left of every page's foot: which case and which model. */
export const caseFooter = ({ manifest }: InvestmentCase): string =>
  `Case ${shortId(manifest.caseId)}, model ${shortId(manifest.modelVersion)}, baseline ${shortId(manifest.baselineVersion)}`;

/** What a file manager shows. The date is the first day of the appraisal, so that the same case is the same file. */
export const caseProperties = ({ title, manifest, systems, options }: InvestmentCase): WordProperties => ({
  subject: `Investment case for occupational health: ${systems.map(({ name }) => name).join(', ')}`,
  keywords: `case ${manifest.caseId}`,
  description: `${title}. Model ${manifest.modelVersion}, baseline ${manifest.baselineVersion}.`,
  dated: `${options[0]?.scenario.startMonth ?? '2026-04'}-01`,
});

/** How many futures were drawn and what differs between them, in words. */
export function futuresText({ settings }: InvestmentCase['manifest']): string {
  const { mode, knowledge, draws } = settings;
  if (mode === 'expected' && !knowledge) return 'one path with typical luck';
  const what = mode === 'expected' ? 'what is not known' : knowledge ? 'chance and what is not known' : 'chance';
  return `the mean path, and ${draws} futures that differ by ${what}`;
}
