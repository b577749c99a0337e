import { decimalsOf, waterfallState, waterfallTable } from '@ohsim/documents/charts';
import type { Waterfall } from '@ohsim/engine';
import type { ReactNode } from 'react';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { WaterfallChart } from '../../blocks/waterfall-chart.tsx';

interface WaterfallCardProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sentence: string;
  readonly source: string;
  readonly waterfall: Waterfall;
  readonly aside?: ReactNode;
  readonly more: ReactNode;
}

/** A waterfall with its sentence, table and CSV. */
export function WaterfallCard({ id, title, subtitle, sentence, source, waterfall, aside, more }: WaterfallCardProps) {
  const unit = waterfall.unit === 'heads' ? 'people' : waterfall.unit;
  const state = waterfallState({
    title,
    subtitle,
    unit,
    decimals: waterfall.unit === 'heads' ? 1 : decimalsOf(unit),
    steps: waterfall.bars.map((bar) => ({
      id: bar.id,
      label: bar.label,
      kind: bar.kind === 'total' ? 'total' : 'step',
      value: bar.value,
      tone: bar.tone,
    })),
  });
  return (
    <Card id={id} title={title} subtitle={subtitle} aside={aside}>
      <ChartFrame sentence={sentence} source={source} name={title} twin={waterfallTable(state)} more={more}>
        <WaterfallChart state={state} />
      </ChartFrame>
    </Card>
  );
}
