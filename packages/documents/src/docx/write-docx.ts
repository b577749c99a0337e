import { Document, Packer } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { fixedZip } from '../fixed-zip.ts';
import { frontMatter } from './front-matter.ts';
import { pageRuns } from './page-runs.ts';
import { pageSection } from './page-section.ts';
import { type PlainBlock, plainBlocks } from './plain-blocks.ts';
import { steadyParts } from './steady-parts.ts';
import type { WordDocument, WordSection } from './word-document.ts';
import { NUMBERING, wordStyles } from './word-styles.ts';

export type * from './word-document.ts';

/** Bytes of a Word document on A4 with real styles, contents, numbered captions, repeated header rows and alt text. Same document, same bytes. */
export async function writeDocx(document: WordDocument): Promise<Uint8Array> {
  const chapters = [];
  for (const section of document.sections) chapters.push({ newPage: section.newPage, blocks: await chapterBlocks(section, document) });
  const runs = pageRuns(chapters);
  const first = frontMatter(document);
  const file = new Document({
    title: document.title,
    subject: document.properties.subject,
    keywords: document.properties.keywords,
    description: document.properties.description,
    creator: 'ohsim',
    lastModifiedBy: 'ohsim',
    revision: 1,
    styles: wordStyles(),
    numbering: NUMBERING,
    pageNumbers: estimatePageNumbers,
    sections:
      runs.length === 0
        ? [pageSection(emptyRun, document, first)]
        : runs.map((run, index) => pageSection(run, document, index === 0 ? first : [])),
  });
  const bytes = await Packer.pack(file, 'uint8array');
  return fixedZip(bytes, document.properties.dated, steadyParts(document.properties.dated));
}

const emptyRun = { orientation: 'portrait', newPage: false, blocks: [] } as const;

async function chapterBlocks({ heading, blocks }: WordSection, { runs }: WordDocument): Promise<PlainBlock[]> {
  const plain = await plainBlocks(blocks, runs ?? { scenario: [] });
  return heading === undefined ? plain : [{ kind: 'heading', level: 1, text: heading }, ...plain];
}
