import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { SPECIALIST_DENSITY, SPECIALISTS_OVER_60 } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** Part of those who retire come back at other hours. */
export const retireAndReturn = defineLever({
  id: 'retire-and-return',
  label: 'Retire and return',
  summary:
    'Part of the people who retire come back to their post at fewer hours. They are counted as having retired and as having joined, and leave again as others of their age do.',
  group: 'keep',
  phaseDefault: 'Fix',
  rampDefaultMonths: 6,
  ramps: true,
  settings: [
    beyondToday({
      id: 'returnShare',
      label: 'Of those who retire, come back',
      unit: 'share',
      max: 0.6,
      step: 0.05,
      stretch: 0.2,
      beyond: 0.4,
      describe: (share) => (share === 0 ? 'returns after retiring as now' : `${percent(share)} of those who retire come back`),
    }),
    {
      id: 'hours',
      label: 'Hours of those who come back, relative to before',
      unit: 'ratio',
      min: 0.2,
      max: 1,
      neutral: 0.5,
      step: 0.05,
      positions: [
        { value: 0.3, label: 'about a day and a half' },
        { value: 0.5, label: 'as now' },
        { value: 1, label: 'beyond evidence' },
      ],
      describe: (hours) => (hours === 0.5 ? 'half their hours' : `${percent(hours)} of their hours`),
    },
  ],
  evidence: {
    grade: 'RED',
    text: 'Since 2023 members of the NHS pension scheme may draw part or all of their pension and go on working. How many occupational health staff do is not published; those who already do are inside the rates of retiring. Shares and hours are judgement.',
    sourceIds: ['appg-2016', 'working-knowledge', 'judgement'],
  },
  figures: [SPECIALISTS_OVER_60, SPECIALIST_DENSITY],
  limits: [
    'Those who come back train nobody.',
    'Retirements go up as well as joiners, because some people retire more than once; read the headcount and hours.',
    'In a run with a delivery change their shorter hours are followed only in the service where they came back.',
  ],
  drivers: ['capacity-and-capability', 'leadership'],
  metricsMoved: [
    { metricId: 'joiners', role: 'all', direction: 'up' },
    { metricId: 'headcount', role: 'specialist', direction: 'up' },
    { metricId: 'fte', role: 'nurse', direction: 'up' },
  ],
  bareEdits: (value) =>
    value('returnShare') === 0
      ? []
      : [
          { parameterId: 'policy.retireReturnShare', op: 'add', value: value('returnShare') },
          { parameterId: 'policy.returnHours', op: 'add', value: value('hours') - 0.5 },
        ],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here employs anybody who could come back.'),
  idleReason: 'nobody retires in the run',
});
