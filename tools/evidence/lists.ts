import { listEvidence } from '../../packages/engine/test/list-oracle/list-evidence.ts';

/** The list equation against an independent discrete-event simulation, with standard errors. */
export const listsEvidence = (): unknown => listEvidence(20261122);
