import type { CaseBuild } from './case-build.ts';
import { assumptionsSection, methodSection } from './closing-sections.ts';
import { commercialSection } from './commercial-section.ts';
import { economicSection } from './economic-section.ts';
import { financialSection } from './financial-section.ts';
import type { CaseSection } from './investment-case.ts';
import { managementSection } from './management-section.ts';
import { strategicSection } from './strategic-section.ts';
import { summarySection } from './summary-section.ts';

/** The document in the order in which it is read: page one, the five cases, assumptions, method. */
export const caseSections = (build: CaseBuild): CaseSection[] => [
  { id: 'summary', title: 'Summary', blocks: summarySection(build) },
  { id: 'strategic', title: 'Strategic case', blocks: strategicSection(build) },
  { id: 'economic', title: 'Economic case', blocks: economicSection(build) },
  { id: 'commercial', title: 'Commercial case', blocks: commercialSection(build) },
  { id: 'financial', title: 'Financial case', blocks: financialSection(build) },
  { id: 'management', title: 'Management case', blocks: managementSection(build) },
  { id: 'assumptions', title: 'Assumptions log', blocks: assumptionsSection(build) },
  { id: 'method', title: 'Method', blocks: methodSection(build) },
];
