import { assumptionsBlock } from './assumptions.ts';
import type { Block } from './blocks.ts';
import { headlineSection } from './headline-section.ts';
import { leversSection } from './levers-section.ts';
import { needSection } from './need-section.ts';
import { peopleSection } from './people-section.ts';
import { provenanceSection } from './provenance-section.ts';
import { type ReportInput, reportContext } from './report-context.ts';
import { waitsSection } from './waits-section.ts';

/**
 * A report on one system as typed blocks: headline and its four figures, people, waits, need, what the scenario changes, assumptions, provenance. Every
 * sentence is computed from the results; a section whose results the run did not keep is left out.
 */
export const buildReport = (input: ReportInput): readonly Block[] => {
  const context = reportContext(input);
  return [
    { kind: 'heading', level: 1, text: context.system?.name ?? context.name },
    ...headlineSection(context),
    ...peopleSection(context),
    ...waitsSection(context),
    ...needSection(context),
    ...leversSection(context),
    assumptionsBlock(context.baseline, context.run.manifest.scenario),
    ...provenanceSection(context),
  ];
};
