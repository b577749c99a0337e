/** The one import of ECharts outside the dashboard: charts of documents, drawn without a browser. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, SVGRenderer]);

/** Size of a picture in CSS pixels, 96 to the inch. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** SVG of a plain ECharts option on white, as the dashboard draws it, without a browser. */
export function chartSvg(option: Record<string, unknown>, { width, height }: PictureSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false, backgroundColor: '#ffffff' });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
