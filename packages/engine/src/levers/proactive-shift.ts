import { beyondToday } from './common-settings.ts';
import { type BareEdit, defineLever } from './define-lever.ts';
import { NURSE_DENSITY, SICKNESS } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** More workplace advice and health promotion is done, and more time is kept for it. */
export const proactiveShift = defineLever({
  id: 'proactive-shift',
  label: 'Proactive shift',
  summary:
    'More workplace advice and health promotion is asked for and done, and more time is kept for it when the team is short. That time is taken from lists.',
  group: 'quality',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    beyondToday({
      id: 'moreWork',
      label: 'More proactive work than now',
      unit: 'share',
      max: 1.5,
      step: 0.05,
      stretch: 0.25,
      beyond: 1,
      describe: (share) => (share === 0 ? 'proactive work as now' : `${percent(share)} more advice and promotion`),
    }),
    beyondToday({
      id: 'protectedAdded',
      label: 'More time protected for each proactive line',
      unit: 'share',
      max: 0.15,
      step: 0.01,
      stretch: 0.03,
      beyond: 0.1,
      describe: (share) =>
        share === 0 ? 'protected time as now' : `${percent(share)} more of the team’s time kept for each proactive line`,
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'The discussion document asks to move from reacting to preventing (its Figure 2). What prevention by occupational health does to absence in the NHS is not known well enough to be in the model: the lever shows what it costs in time, not what it prevents.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [NURSE_DENSITY, SICKNESS],
  limits: [
    'No effect of prevention on sickness or referrals is assumed.',
    'Protected time matters only where proactive work is crowded out.',
  ],
  drivers: ['proactive-care', 'trusted-partner'],
  metricsMoved: [{ metricId: 'proactive-share', direction: 'up' }],
  bareEdits: (value, baseline) =>
    baseline.lines
      .filter((line) => line.proactive && !line.listed)
      .flatMap((line): BareEdit[] => [
        { parameterId: `line.${line.id}.ratePer1000`, op: 'multiply', value: 1 + value('moreWork') },
        { parameterId: `line.${line.id}.protectedShare`, op: 'add', value: value('protectedAdded') },
      ]),
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here does the work: all of it is bought.'),
  idleReason: 'proactive work is not crowded out here, so protecting it changes nothing',
});
