/** Charts as plain data: state (results to series, no pixels) and option (state to a plain ECharts option). */
export * from './axis.ts';
export * from './fan-option.ts';
export * from './fan-reading.ts';
export * from './fan-state.ts';
export * from './fan-table.ts';
export * from './format.ts';
export * from './heat-classes.ts';
export * from './months.ts';
export * from './palette.ts';
export * from './push-apart.ts';
export * from './ranked-list-state.ts';
export * from './select-series.ts';
export * from './table-twin.ts';
export * from './tile-map-state.ts';
export * from './waterfall-option.ts';
export * from './waterfall-state.ts';
export * from './waterfall-table.ts';
