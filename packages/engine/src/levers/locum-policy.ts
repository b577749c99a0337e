import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { ALL_VACANCIES, nationalFigure } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** Locums cover vacancies and absence; overtime is raised or stopped. */
export const locumPolicy = defineLever({
  id: 'locum-policy',
  label: 'Locum policy',
  summary:
    'Cover part of vacant and absent hours with locums at agency price, or change how much overtime an overloaded team finds. Locums come from the same labour market and are not counted as staff.',
  group: 'work',
  phaseDefault: 'Fix',
  rampDefaultMonths: 3,
  ramps: true,
  settings: [
    beyondToday({
      id: 'cover',
      label: 'Vacant and absent hours covered by locums',
      unit: 'share',
      max: 0.5,
      step: 0.05,
      stretch: 0.2,
      beyond: 0.4,
      describe: (share) => (share === 0 ? 'no locum cover beyond overtime' : `${percent(share)} of vacant and absent hours covered`),
    }),
    {
      id: 'overtimeAdded',
      label: 'Overtime an overloaded team can find, against now',
      unit: 'share',
      min: -0.06,
      max: 0.06,
      neutral: 0,
      step: 0.01,
      positions: [
        { value: -0.06, label: 'no overtime' },
        { value: 0, label: 'as now' },
        { value: 0.06, label: 'beyond evidence' },
      ],
      describe: (share) =>
        share === 0 ? 'overtime as now' : `${percent(Math.abs(share))} of capacity ${share > 0 ? 'more' : 'less'} overtime`,
    },
  ],
  evidence: {
    grade: 'RED',
    text: 'Agency use in occupational health is not published; a day of a doctor costs about 1.6 times the employed price. Today’s overtime and locums stand in the model as 6% that an overloaded team finds: if you enter real locum cover, take the overtime away so that it is not counted twice.',
    sourceIds: ['judgement'],
  },
  figures: [ALL_VACANCIES, nationalFigure('capacity.flexShare', 'Overtime and locums an overloaded team finds today', 'share')],
  limits: [
    'Limited by those willing to move in the local market.',
    'Locums train nobody and bring no continuity; no effect on quality is modelled.',
  ],
  drivers: ['recovery', 'capacity-and-capability'],
  metricsMoved: [
    { metricId: 'load', role: 'nurse', direction: 'down' },
    { metricId: 'cost', direction: 'up' },
  ],
  bareEdits: (value) => [
    { parameterId: 'capacity.locumCoverShare', op: 'add', value: value('cover') },
    { parameterId: 'capacity.flexShare', op: 'add', value: value('overtimeAdded') },
  ],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here has posts to cover: all the work is bought.'),
  idleReason: 'nobody is vacant or absent, and no list is over its standard',
});
