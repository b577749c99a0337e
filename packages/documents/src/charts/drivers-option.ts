import type { DriverBar, DriversState } from './drivers-state.ts';
import { type FloatingRoom, floatingBarsOption } from './floating-bars.ts';
import { PALETTE } from './palette.ts';
import { resultText } from './tornado-option.ts';

/** Plain ECharts option of a waterfall of drivers: totals from zero, steps from where the last one ended, each with its signed number. */
export function driversOption(state: DriversState, room: FloatingRoom): Record<string, unknown> {
  const bars = state.bars.map((bar) => ({
    id: bar.id,
    label: bar.label,
    strong: bar.kind === 'total',
    from: bar.from,
    to: bar.to,
    colour: bar.kind === 'total' ? PALETTE.total : bar.value >= 0 ? PALETTE.people : PALETTE.loss,
    left: '',
    right: barText(bar, state.unit),
  }));
  return floatingBarsOption({ bars, axis: state.axis, pounds: state.unit.startsWith('£'), joints: state.bars.map(({ to }) => to) }, room);
}

function barText({ kind, value, standardError }: DriverBar, unit: string): string {
  const text = kind === 'step' && value > 0 ? `+${resultText(value, unit)}` : resultText(value, unit);
  return standardError === null || standardError === 0 ? text : `${text} \u00b1 ${resultText(standardError, unit)}`;
}
