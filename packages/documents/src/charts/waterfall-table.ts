import type { TableTwin } from './table-twin.ts';
import type { WaterfallState } from './waterfall-state.ts';

/** Table twin of a waterfall: each bar with its change and the level after it. */
export function waterfallTable(state: WaterfallState): TableTwin {
  return {
    caption: `${state.title}. ${state.subtitle}`,
    columns: [
      { id: 'label', label: 'Item', numeric: false },
      { id: 'change', label: `Change, ${state.unit}`, numeric: true },
      { id: 'level', label: `Level after, ${state.unit}`, numeric: true },
    ],
    rows: state.bars.map((bar) => [bar.label, bar.kind === 'step' ? bar.value : null, bar.to]),
    decimals: state.decimals,
  };
}
