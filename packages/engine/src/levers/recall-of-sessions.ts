import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { nationalFigure, SPECIALIST_DENSITY } from './figures.ts';
import { percent } from './lever.ts';
import { localStaff } from './local-services.ts';

/** Sessions that specialists sell outside the NHS come back, and their income goes. */
export const recallOfSessions = defineLever({
  id: 'recall-of-sessions',
  label: 'Recall of external sessions',
  summary:
    'Specialists spend fewer of their NHS hours earning income from other employers. The hours come back to NHS staff; the income is lost.',
  group: 'work',
  phaseDefault: 'Fix',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    beyondToday({
      id: 'recalled',
      label: 'Part of the sessions sold outside that is recalled',
      unit: 'share',
      max: 1,
      step: 0.05,
      stretch: 0.3,
      beyond: 0.7,
      describe: (share) => (share === 0 ? 'outside sessions as now' : `${percent(share)} of outside sessions recalled`),
    }),
  ],
  evidence: {
    grade: 'AMBER',
    text: 'A survey of NHS consultants in occupational medicine in 2016 found about a quarter of their time given to employers outside. Contracts have notice periods, and some of the income pays for posts: how much can be recalled is judgement.',
    sourceIds: ['consultant-survey-2016', 'judgement'],
  },
  figures: [nationalFigure('role.specialist.externalShare', 'Specialists’ time sold outside', 'share'), SPECIALIST_DENSITY],
  limits: [
    'The income lost is counted at the cost of the time; local contracts may earn more or less.',
    'Employers outside who lose the service are not in the model.',
  ],
  drivers: ['capacity-and-capability', 'trusted-partner'],
  metricsMoved: [
    { metricId: 'load', role: 'doctor', direction: 'down' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value) => [{ parameterId: 'role.specialist.externalShare', op: 'multiply', value: 1 - value('recalled') }],
  inertReason: (context) =>
    localStaff(context, ['specialist']).posts > 0 ? null : 'No NHS service here employs a specialist who could sell sessions.',
  idleReason: 'no specialist is in post',
});
