import { breakEvenState, breakEvenTable } from '@ohsim/documents/charts';
import { type DeliveryOption, type Outcome, type ScalarParameter, shownValue } from '@ohsim/engine';
import { useMemo } from 'react';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { Segmented } from '../../blocks/segmented.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { BreakEvenGrid } from './break-even-grid.tsx';
import { axisOf, inputText, MAP_OUTCOMES, mapInputs } from './break-even-inputs.ts';
import { breakEvenSentence } from './break-even-sentence.ts';
import { type BorderCheck, ConfirmationLine } from './confirmation-line.tsx';
import type { ModelsContext } from './models-context.ts';
import { useBreakEven } from './use-break-even.ts';
import { useConfirmation } from './use-confirmation.ts';

const SIZES = ['3', '5', '7'] as const;

/** Which option wins over two inputs, cell by cell. */
export function BreakEvenCard(context: ModelsContext & { readonly queried: readonly DeliveryOption[]; readonly year: number }) {
  const { baseline, comparison, name, view, setView, queried, year } = context;
  const inputs = useMemo(() => mapInputs(baseline), [baseline]);
  const input = (key: string, other: number): ScalarParameter | undefined => inputs.find(({ id }) => id === view(key)) ?? inputs[other];
  const across = input('across', 0);
  const down = input('down', 1);
  const outcome = MAP_OUTCOMES.find(({ id }) => id === view('outcome')) ?? MAP_OUTCOMES.find(({ id }) => id === 'cost');
  const size = SIZES.find((each) => each === view('grid')) ?? '7';
  if (across === undefined || down === undefined || outcome === undefined) return null;
  const choices = (not: string) => inputs.filter(({ id }) => id !== not).map(({ id, label }) => ({ value: id, label }));
  return (
    <Card
      id="break-even"
      title="Where each option wins"
      subtitle="Every cell runs every option with two inputs set, in typical luck. Slanted letters: too close to call. Ring: today's values."
    >
      <div className="ohs-break__pickers">
        <SelectField
          label="Best on"
          value={outcome.id}
          options={MAP_OUTCOMES.map(({ id, label }) => ({ value: id, label }))}
          onChange={(id) => setView('outcome', id)}
        />
        <SelectField label="Across" value={across.id} options={choices(down.id)} onChange={(id) => setView('across', id)} />
        <SelectField label="Down" value={down.id} options={choices(across.id)} onChange={(id) => setView('down', id)} />
        <Segmented
          legend="Cells"
          value={size}
          options={SIZES.map((each) => ({ value: each, label: `${each} x ${each}` }))}
          onChange={(value) => setView('grid', value === '7' ? undefined : value)}
        />
      </div>
      <WinnerMap
        {...{ across, down, outcome, size: Number(size), queried, year, options: comparison.options, name }}
        check={borderCheck(context)}
      />
    </Card>
  );
}

interface MapProps {
  readonly across: ScalarParameter;
  readonly down: ScalarParameter;
  readonly outcome: Outcome;
  readonly size: number;
  readonly queried: readonly DeliveryOption[];
  readonly year: number;
  readonly options: ModelsContext['comparison']['options'];
  readonly name: string;
  readonly check: BorderCheck;
}

/** Whether the border is checked with what is not known too: a word of the address, so that a link shows the same. */
const borderCheck = ({ view, setView }: ModelsContext): BorderCheck => ({
  knowledge: view('check') === 'both',
  chooseKnowledge: (knowledge) => setView('check', knowledge ? 'both' : undefined),
});

function WinnerMap({ across, down, outcome, size, queried, year, options, name, check }: MapProps) {
  const axes = { across: axisOf(across, size), down: axisOf(down, size) };
  const { part, running, failure, start, cancel } = useBreakEven(queried, {
    across: { parameterId: across.id, values: axes.across.values },
    down: { parameterId: down.id, values: axes.down.values },
    outcomeId: outcome.id,
    year,
  });
  const whole = part !== undefined && part.done === part.total ? part.map : undefined;
  const confirmation = useConfirmation({ options: queried, map: whole, year, knowledge: check.knowledge });
  const verdicts = new Map(confirmation.part?.confirmation.cells.map(({ cell, verdict }) => [cell, verdict]));
  const title = `Best on ${outcome.phrase}, ${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  const print = (value: number): string => shownValue(value, outcome);
  const lowerIsBetter = outcome.better === 'lower';
  const state = part === undefined ? undefined : breakEvenState({ map: part.map, ...axes, options, lowerIsBetter, print });
  return (
    <>
      <p className="ohs-actions ohs-break__actions">
        {running ? (
          <button type="button" className="ohs-button" onClick={cancel}>
            Stop
          </button>
        ) : (
          <button type="button" className="ohs-button" onClick={start}>
            {part === undefined ? 'Draw the map' : 'Draw it again'}
          </button>
        )}
        <span role="status" className="ohs-break__progress">
          {running ? `Running: ${part?.done ?? 0} of ${part?.total ?? size * size} cells` : ''}
          {!running && part === undefined ? `${size * size} cells, ${queried.length} runs each. About ${waitWords(size)}.` : ''}
          {!running && part !== undefined && part.done < part.total ? `Stopped at ${part.done} of ${part.total} cells` : ''}
        </span>
      </p>
      {failure === undefined ? null : <p role="alert">The map could not be drawn: {failure}</p>}
      {state === undefined || part === undefined ? null : (
        <ChartFrame
          name={`${name} break-even map`}
          sentence={breakEvenSentence(state, part.done < part.total ? undefined : outcome.phrase)}
          source={`${title}. Across: ${axes.across.label}, ${axes.across.unit}, today ${inputText(across.value, axes.across.unit)}. Down: ${axes.down.label}, ${axes.down.unit}, today ${inputText(down.value, axes.down.unit)}.`}
          twin={breakEvenTable(state, part.map, { title, unit: outcome.unit, decimals: Math.max(outcome.decimals, 0) })}
        >
          <BreakEvenGrid state={state} title={title} print={print} verdicts={verdicts} />
        </ChartFrame>
      )}
      {whole === undefined ? null : <ConfirmationLine map={whole} options={queried} confirmation={confirmation} {...check} />}
    </>
  );
}

/** A cell takes about half a second on an idle machine. */
const waitWords = (size: number): string => (size >= 7 ? '30 seconds' : size >= 5 ? '15 seconds' : '5 seconds');
