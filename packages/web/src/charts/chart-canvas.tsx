import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';

interface ChartCanvasProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What a screen reader says of the picture; the table twin holds the numbers. */
  readonly label: string;
}

/** Draws an ECharts option as SVG. The library arrives with the first chart; until then the space is kept. */
export function ChartCanvas({ option, height, label }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const [failed, setFailed] = useState(false);
  const latest = useRef(option);
  latest.current = option;

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | undefined;
    import('./load-echarts.ts').then(
      ({ init }) => {
        const element = box.current;
        if (gone || element === null) return;
        chart.current = init(element, undefined, { renderer: 'svg' });
        chart.current.setOption(latest.current);
        observer = new ResizeObserver(() => chart.current?.resize());
        observer.observe(element);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  return (
    <div role="img" aria-label={label} className="ohs-chart__canvas" style={{ height }}>
      <div ref={box} style={{ height }} aria-hidden="true" />
      {failed ? <p className="ohs-chart__failed">The picture could not be loaded. The numbers are in the table below.</p> : null}
    </div>
  );
}
