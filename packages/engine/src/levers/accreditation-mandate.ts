import { beyondToday, PROGRAMME_COST, programmeCostSetting, statedShare } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { HEADS_PER_SERVICE, nationalFigure } from './figures.ts';
import { percent } from './lever.ts';
import { localServices } from './local-services.ts';

/** SEQOHS accreditation is required, with support: what it costs in money and doctors' time. */
export const accreditationMandate = defineLever({
  id: 'accreditation-mandate',
  label: 'SEQOHS mandate with support',
  summary:
    'Every NHS service must be accredited to the SEQOHS standard, with help to get there. Costs the first accreditation of services that lack it, support, and doctors’ time for governance and audit.',
  group: 'quality',
  phaseDefault: 'Focus',
  rampDefaultMonths: 24,
  ramps: true,
  settings: [
    statedShare({
      id: 'servicesTaken',
      label: 'Your estimate: NHS services that need a first accreditation',
      max: 1,
      step: 0.05,
      example: 0.5,
      describe: (share) =>
        share === 0 ? 'no service taken through accreditation' : `${percent(share)} of NHS services taken through a first accreditation`,
    }),
    beyondToday({
      id: 'governanceHours',
      label: 'More governance and audit time of doctors in each service',
      unit: 'hours per service-week',
      max: 4,
      step: 0.2,
      stretch: 0.4,
      beyond: 2,
      describe: (hours) => (hours === 0 ? 'governance time as now' : `${hours} more hours a week of governance in each service`),
    }),
    programmeCostSetting(500_000, 50_000),
  ],
  evidence: {
    grade: 'RED',
    text: 'Ministers accepted in 2009 that all NHS occupational health should be accredited; it was never required. A hundred or more NHS units were working towards it in 2021. Which services are accredited today is not in the baseline, so the number to take through is yours to state; the effort (£25,000 a service) is judgement.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [nationalFigure('cost.accreditationFirst', 'First accreditation of a service', '£'), HEADS_PER_SERVICE],
  limits: [
    'No effect of accreditation on waits, quality or who comes is assumed: no study was found.',
    'The yearly cost of keeping accreditation is in the costs already, for every NHS service.',
  ],
  drivers: ['standards', 'leadership'],
  metricsMoved: [
    { metricId: 'cost', direction: 'up' },
    { metricId: 'required-fte', role: 'specialist', direction: 'up' },
  ],
  bareEdits: (value) => [
    { parameterId: 'policy.accreditationShare', op: 'add', value: value('servicesTaken') },
    { parameterId: 'capacity.governanceHoursPerWeek', op: 'add', value: value('governanceHours') },
    { parameterId: PROGRAMME_COST, op: 'add', value: value('costPerYear') },
  ],
  inertReason: (context) => (localServices(context).length > 0 ? null : 'No NHS service here could be accredited: all the work is bought.'),
  idleReason: 'no doctor here can give the time',
});
