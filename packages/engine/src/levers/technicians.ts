import { beyondToday } from './common-settings.ts';
import { defineLever } from './define-lever.ts';
import { NURSE_DENSITY, TECHNICIAN_DENSITY } from './figures.ts';
import { percent } from './lever.ts';
import { localStaff } from './local-services.ts';

/** Health surveillance and immunisation that OH nurses do now go to technicians. */
export const technicians = defineLever({
  id: 'technicians',
  label: 'Technicians',
  summary:
    'Technicians take over part of the health surveillance and immunisation that OH nurses do, under a protocol. The nurses’ load falls and the technicians’ rises.',
  group: 'work',
  phaseDefault: 'Focus',
  rampDefaultMonths: 12,
  ramps: true,
  settings: [
    beyondToday({
      id: 'shareMoved',
      label: "Share of OH nurses' surveillance and immunisation done by technicians",
      unit: 'share',
      max: 0.8,
      step: 0.05,
      stretch: 0.25,
      beyond: 0.5,
      describe: (share) => (share === 0 ? 'work of technicians as now' : `${percent(share)} of that nurse work done by technicians`),
    }),
  ],
  evidence: {
    grade: 'RED',
    text: 'The 2021 discussion document asks for a wider team with technicians. Technicians already do part of both lines; how much more a protocol allows is judgement, and abnormal findings still go to a nurse or doctor.',
    sourceIds: ['growing-oh-2021', 'judgement'],
  },
  figures: [TECHNICIAN_DENSITY, NURSE_DENSITY],
  limits: [
    'Where technicians are full, what they cannot do goes back to the nurses and takes them longer: add technician posts with the establishment lever.',
    'What is abnormal still goes to a nurse or a doctor.',
  ],
  drivers: ['multi-disciplinary-models', 'capacity-and-capability'],
  metricsMoved: [
    { metricId: 'required-fte', role: 'ohn', direction: 'down' },
    { metricId: 'required-fte', role: 'technician', direction: 'up' },
    { metricId: 'load', role: 'technician', direction: 'up' },
  ],
  bareEdits: (value) => [{ parameterId: 'policy.technicianShareMoved', op: 'add', value: value('shareMoved') }],
  inertReason: (context) =>
    localStaff(context, ['technician']).posts > 0 ? null : 'No NHS service here employs technicians, so nobody can take the work over.',
  idleReason: 'nurses do none of that work here',
});
