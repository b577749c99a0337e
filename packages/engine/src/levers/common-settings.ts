import { type LeverSettingDefinition, poundsAYear } from './lever.ts';

/** What a programme costs, as stated by whoever sets it. Goes to `policy.programmeCost`. */
export const programmeCostSetting = (max: number, stretch: number): LeverSettingDefinition => ({
  id: 'costPerYear',
  label: 'Cost of the programme',
  unit: '£ per year',
  min: 0,
  max,
  neutral: 0,
  step: 5000,
  positions: [
    { value: 0, label: 'none stated' },
    { value: stretch, label: 'example' },
  ],
  stated: true,
  describe: (pounds) => (pounds === 0 ? 'no cost stated' : `costs ${poundsAYear(pounds)}`),
});

/** Parameter that the costs of programmes add up in. */
export const PROGRAMME_COST = 'policy.programmeCost';
