/** A small case of one system over six years: a do-minimum, and two options of different kind. For tests and evidence. */
export const EXAMPLE_CASE = {
  schemaVersion: 1,
  title: 'Occupational health for Nottingham and Nottinghamshire',
  stage: 'outline',
  baselineId: 'england',
  systemIds: ['QT1'],
  appraisalYears: 6,
  options: [
    {
      id: 'do-minimum',
      label: 'Keep people',
      kind: 'do-minimum',
      summary: 'Fewer leavers with what there is.',
      levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 6, settings: { reduction: 0.1 } }],
      programme: [
        {
          label: 'Retention support',
          payer: 'system',
          from: '2026-04',
          poundsOnce: 15_000,
          poundsPerYear: 10_000,
          years: 3,
          source: 'Quotation',
        },
      ],
    },
    {
      id: 'triage',
      label: 'Triage and remote working',
      kind: 'option',
      summary: 'Nurse-led triage, remote appointments, one more post at ST3.',
      levers: [
        {
          leverId: 'triage-and-remote',
          phase: 'Fix',
          from: '2026-08',
          rampMonths: 6,
          settings: { timeSaved: 0.05, remoteShareAdded: 0.1 },
        },
        { leverId: 'training-posts', phase: 'Grow', from: '2027-08', rampMonths: 0, settings: { extraPosts: 1 } },
      ],
      programme: [
        { label: 'Triage software', payer: 'system', from: '2026-08', poundsOnce: 40_000, poundsPerYear: 20_000, source: 'Estimate' },
      ],
    },
    {
      id: 'hub',
      label: 'Hub and spoke',
      kind: 'option',
      summary: 'One hub for doctors; nurses stay local.',
      delivery: [{ modelId: 'hub-and-spoke', from: '2027-04', organisationIds: 'all' }],
      programme: [{ label: 'Programme team', payer: 'system', from: '2026-10', poundsOnce: 0, poundsPerYear: 90_000, years: 2 }],
    },
  ],
  affordability: { payer: 'all', pounds: 150_000, source: 'Medium-term plan' },
} as const;
