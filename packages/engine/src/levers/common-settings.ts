import { type LeverSettingDefinition, poundsAYear } from './lever.ts';

type Particulars = Pick<LeverSettingDefinition, 'id' | 'label' | 'max' | 'step' | 'describe' | 'inertReason'>;

/** An effect nobody has measured, as a share: none until whoever sets the lever states one. */
export const statedShare = ({ example, ...particulars }: Particulars & { readonly example: number }): LeverSettingDefinition => ({
  ...particulars,
  unit: 'share',
  min: 0,
  neutral: 0,
  stated: true,
  positions: [
    { value: 0, label: 'none stated' },
    { value: example, label: 'example' },
  ],
});

/** An amount beyond today's: 0 is as now, `stretch` is what evidence or practice reaches, `beyond` is past it. */
export const beyondToday = ({
  stretch,
  beyond,
  ...particulars
}: Particulars & Pick<LeverSettingDefinition, 'unit'> & { readonly stretch: number; readonly beyond: number }): LeverSettingDefinition => ({
  ...particulars,
  min: 0,
  neutral: 0,
  positions: [
    { value: 0, label: 'as now' },
    { value: stretch, label: 'stretch' },
    { value: beyond, label: 'beyond evidence' },
  ],
});

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
