import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';

interface ChartCanvasProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What a screen reader says of the picture; the table twin holds the numbers. */
  readonly label: string;
}

/** A chart that nobody sees is brought up to date when its option has rested this long, milliseconds; one in view in the next task. */
const UNSEEN_REST = 300;

/**
 * Draws an ECharts option as SVG. The library arrives with the first chart; until then the space is kept. A new option is drawn in a task of its own, so that a
 * slider that goes on moving is heard between two charts.
 */
export function ChartCanvas({ option, height, label }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const [failed, setFailed] = useState(false);
  const latest = useRef(option);
  latest.current = option;

  useEffect(() => {
    let gone = false;
    import('./load-echarts.ts').then(
      ({ init }) => {
        const element = box.current;
        if (gone || element === null) return;
        drawing.current = startDrawing(init(element, undefined, { renderer: 'svg' }), element, latest.current);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      drawing.current?.end();
      drawing.current = undefined;
    };
  }, []);

  useEffect(() => drawing.current?.show(option), [option]);

  return (
    <div role="img" aria-label={label} className="ohs-chart__canvas" style={{ height }}>
      <div ref={box} style={{ height }} aria-hidden="true" />
      {failed ? <p className="ohs-chart__failed">The picture could not be loaded. The numbers are in the table below.</p> : null}
    </div>
  );
}

interface Drawing {
  readonly show: (option: EChartsCoreOption) => void;
  readonly end: () => void;
}

/** Draws the first option at once and keeps the picture to the size of its element and to the newest option. */
function startDrawing(chart: EChartsType, element: HTMLElement, first: EChartsCoreOption): Drawing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = first;
  let wanted = first;
  let seen = true;
  const draw = (): void => {
    clearTimeout(timer);
    if (wanted === drawn) return;
    drawn = wanted;
    chart.setOption(wanted, { notMerge: true });
  };
  const sizes = new ResizeObserver(() => {
    if (chart.getWidth() !== element.clientWidth || chart.getHeight() !== element.clientHeight) chart.resize();
  });
  const views = new IntersectionObserver(([entry]) => {
    seen = entry?.isIntersecting ?? true;
    if (seen) draw();
  });
  chart.setOption(first);
  sizes.observe(element);
  views.observe(element);
  globalThis.addEventListener('beforeprint', draw);
  return {
    show(option) {
      wanted = option;
      clearTimeout(timer);
      timer = setTimeout(draw, seen ? 0 : UNSEEN_REST);
    },
    end() {
      clearTimeout(timer);
      sizes.disconnect();
      views.disconnect();
      globalThis.removeEventListener('beforeprint', draw);
      chart.dispose();
    },
  };
}
