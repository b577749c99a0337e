import { formatNumber, formatRange, type RangeDotsState, rangeDotsTable } from '@ohsim/documents/charts';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { OptionLetter } from '../../blocks/option-letter.tsx';
import type { ModelsContext } from './models-context.ts';
import { unmetByTrust, unmetSentence } from './option-charts.ts';
import type { ShownOption } from './shown-options.ts';

/** How far trusts are apart under each option. */
export function UnmetCard({ comparison, name, organisations }: ModelsContext) {
  const state = unmetByTrust(comparison);
  const numberOf = (id: string): number => organisations.findIndex((organisation) => organisation.id === id) + 1;
  return (
    <Card
      id="unmet"
      title="How equal is it between trusts?"
      subtitle={`Need that goes unmet, % of each trust's need, ${comparison.year}. Dot: a trust; its number as on the map where it is best or worst served.`}
    >
      <ChartFrame
        name={`${name} unmet need by trust and option`}
        sentence={unmetSentence(state)}
        source="Trusts of this ICS, all lines. Engine run; staffing allocated, not observed."
        twin={rangeDotsTable(state)}
      >
        <Rows state={state} options={comparison.options} numberOf={numberOf} />
      </ChartFrame>
    </Card>
  );
}

interface RowsProps {
  readonly state: RangeDotsState;
  readonly options: readonly ShownOption[];
  readonly numberOf: (id: string) => number;
}

function Rows({ state, options, numberOf }: RowsProps) {
  const { axis, rows } = state;
  const share = (value: number): string => `${(value / axis.max) * 100}%`;
  const ticks = Array.from({ length: Math.round(axis.max / axis.interval) + 1 }, (_, index) => index * axis.interval);
  return (
    <div className="ohs-rows">
      <p className="ohs-rows__axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: share(tick) }}>
            {formatNumber(tick, Number.isInteger(axis.interval) ? 0 : 1)}
            {tick === 0 ? '%' : ''}
          </span>
        ))}
      </p>
      <ul>
        {rows.map(({ id, label, dots, lowest, highest }) => {
          const option = options.find((each) => each.id === id);
          if (option === undefined || lowest === undefined || highest === undefined) return null;
          return (
            <li key={id}>
              <span className="ohs-rows__label">
                <OptionLetter mark={option.mark} /> {label}
              </span>
              <span className="ohs-rows__track" aria-hidden="true">
                {ticks.map((tick) => (
                  <span key={tick} className="ohs-rows__tick" style={{ left: share(tick) }} />
                ))}
                <span
                  className="ohs-rows__range"
                  style={{ left: share(lowest.value), width: share(highest.value - lowest.value), background: option.mark.line }}
                />
                {dots.map((dot) => (
                  <span key={dot.id} className="ohs-rows__dot" style={{ left: share(dot.value), borderColor: option.mark.line }} />
                ))}
              </span>
              <span className="ohs-rows__value">
                {formatRange(lowest.value, highest.value, 0)}%
                <span className="ohs-rows__ends">
                  {highest.value - lowest.value < 0.5 ? 'all alike' : `best ${numberOf(lowest.id)}, worst ${numberOf(highest.id)}`}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
