import { formatNumber, type StackedBarsState, stackedBarsTable } from '@ohsim/documents/charts';
import { shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { OptionLetter } from '../../blocks/option-letter.tsx';
import type { ModelsContext } from './models-context.ts';
import { costByPayer, payersSentence } from './option-charts.ts';
import type { ShownOption } from './shown-options.ts';

/** Who pays under each option. */
export function PayersCard({ comparison, name, organisations }: ModelsContext) {
  const state = costByPayer(comparison, organisations);
  return (
    <Card
      id="payers"
      title="Who pays?"
      subtitle={`Cost of delivery by payer, £ a year, ${comparison.year}. Payers by number; the key is below.`}
    >
      <ChartFrame
        name={`${name} cost by payer and option`}
        sentence={payersSentence(state)}
        source="All payers, prices of the baseline. Engine run; staffing allocated, not observed."
        twin={stackedBarsTable(state)}
      >
        <Bars state={state} options={comparison.options} />
      </ChartFrame>
    </Card>
  );
}

/** Share of the axis under which a segment has no room for its number. */
const NARROW = 0.07;

function Bars({ state, options }: { readonly state: StackedBarsState; readonly options: readonly ShownOption[] }) {
  const { axis, rows, parts } = state;
  const share = (value: number): string => `${(value / axis.max) * 100}%`;
  const ticks = Array.from({ length: Math.round(axis.max / axis.interval) + 1 }, (_, index) => index * axis.interval);
  return (
    <div className="ohs-rows ohs-rows--short">
      <p className="ohs-rows__axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: share(tick) }}>
            {tick === 0 ? '£0' : `£${formatNumber(tick / 1e6, tick % 1e6 === 0 ? 0 : 1)}m`}
          </span>
        ))}
      </p>
      <ul>
        {rows.map(({ id, label, total, segments }) => {
          const option = options.find((each) => each.id === id);
          return (
            <li key={id}>
              <span className="ohs-rows__label">
                {option === undefined ? null : <OptionLetter mark={option.mark} />} {label}
              </span>
              <span className="ohs-rows__track" aria-hidden="true">
                {segments.map(({ partId, number, from, value }) => (
                  <span
                    key={partId}
                    className={`ohs-rows__segment ohs-rows__segment--${(number - 1) % 3}`}
                    style={{ left: share(from), width: share(value) }}
                  >
                    {value / axis.max >= NARROW ? number : ''}
                  </span>
                ))}
              </span>
              <span className="ohs-rows__value">{shownPounds(total)}</span>
            </li>
          );
        })}
      </ul>
      <ol className="ohs-rows__key">
        {parts.map((part) => (
          <li key={part.id}>{part.name}</li>
        ))}
      </ol>
    </div>
  );
}
