import type { Baseline } from '../baseline/baseline.ts';
import { beyondToday } from './common-settings.ts';
import { datedEdit } from './dated-edit.ts';
import { ALL_VACANCIES } from './figures.ts';
import { type Lever, percent, settingValue } from './lever.ts';
import { localStaff } from './local-services.ts';

const SETTINGS: Lever['settings'] = [
  beyondToday({
    id: 'reduction',
    label: 'Cut in time to fill a vacancy',
    unit: 'share',
    max: 0.5,
    step: 0.01,
    stretch: 0.2,
    beyond: 0.4,
    describe: (cut) => (cut === 0 ? 'time to fill as now' : `vacancies filled in ${percent(cut)} less time`),
  }),
];

/** Roles hired against vacancies at a rate. */
const rolesHired = (baseline: Baseline): string[] => baseline.roles.filter((role) => role.recruitment === 'vacancy').map((role) => role.id);

/** Vacancies of roles hired from a sufficient market are filled sooner. */
export const timeToFill: Lever = {
  id: 'time-to-fill',
  label: 'Time to fill',
  summary:
    'Vacancies are filled sooner: shared recruitment, faster checks, rolling adverts. Hires per vacancy go up by 1 / (1 - cut). No effect on specialists and SCPHN nurses, of whom there are too few: their hiring is limited by how many qualify.',
  group: 'pipeline',
  phaseDefault: 'Fix',
  rampDefaultMonths: 6,
  ramps: true,
  settings: SETTINGS,
  evidence: {
    grade: 'RED',
    text:
      'Time to fill is not published for occupational health; the rates here follow from vacancies and outflow in a steady base year (OH nurses about ten months). ' +
      'How far a better process shortens it is judgement.',
    sourceIds: ['derived-steady-state', 'derived-establishment', 'judgement'],
  },
  figures: [ALL_VACANCIES],
  limits: ['No effect on specialists, SCPHN nurses or trainees: their posts fill as fast as people qualify, not as fast as adverts run.'],
  drivers: ['capacity-and-capability', 'system-wide-improvement'],
  metricsMoved: [
    { metricId: 'joiners', role: 'all', direction: 'up' },
    { metricId: 'headcount', role: 'ohn', direction: 'up' },
    { metricId: 'vacancy', role: 'all', direction: 'down' },
  ],
  edits: (settings, timing, baseline) => {
    const cut = settingValue({ settings: SETTINGS }, settings, 'reduction');
    if (cut === 0) return [];
    return rolesHired(baseline).map((roleId) =>
      datedEdit('time-to-fill', timing, { parameterId: `role.${roleId}.hiresPerVacancyYear`, op: 'multiply', value: 1 / (1 - cut) }),
    );
  },
  inertReason: (context) =>
    localStaff(context, rolesHired(context.baseline)).posts > 0
      ? null
      : 'No NHS service here has posts in roles that are hired against vacancies; specialists and SCPHN nurses are limited by how many qualify.',
  idleReason: 'no post of the roles hired against vacancies falls vacant in the run',
};
