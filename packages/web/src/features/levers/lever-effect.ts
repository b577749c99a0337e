import { decimalsOf, formatChange, formatNumber } from '@ohsim/documents/charts';

/** What one lever changes by itself: the scenario with it against the scenario without it, in the focus year and with typical luck. */
export interface LeverEffect {
  readonly metricId: string;
  readonly label: string;
  readonly unit: string;
  readonly withLever: number;
  readonly without: number;
}

/** "Doctor wait −9 working days" in parts: name and signed change with its unit. */
export function effectWords(effect: LeverEffect): { readonly label: string; readonly change: string; readonly from: string } {
  const share = effect.unit === 'share';
  const scale = share ? 100 : 1;
  const decimals = share ? 0 : Math.max(1, decimalsOf(effect.unit));
  const unit = share ? ' percentage points' : ` ${effect.unit}`;
  const change = formatChange((effect.withLever - effect.without) * scale, decimals);
  return {
    label: effect.label,
    change: change === 'no change' ? change : `${change}${unit}`,
    from: `${formatNumber(effect.without * scale, decimals)} without it`,
  };
}
