import { defineFlowMetric } from './people-metric.ts';

/** People who joined NHS services from outside in the month. */
export const joiners = defineFlowMetric(
  {
    id: 'joiners',
    label: 'People who joined',
    description:
      'People hired into NHS services from outside: from specialist training, by the portfolio route, from the labour market, and back after retiring where a lever brings them. Trainees who start and colleagues who move or qualify are counted apart.',
    unit: 'heads',
    kind: 'flow',
    overYear: 'sum',
    better: 'higher',
  },
  ['joinersTraining', 'joinersPortfolio', 'joinersMarket', 'returns'],
);
