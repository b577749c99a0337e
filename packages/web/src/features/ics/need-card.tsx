import type { IcsContext } from './ics-context.ts';
import { WaterfallCard } from './waterfall-card.tsx';

/** Where a year's need goes: never referred, lapsed, crowded out, late, in standard. */
export function NeedCard({ blocks, focus, withChance, state, reproduce }: IcsContext) {
  const block = blocks.need;
  if (block === undefined) return null;
  const futures = withChance && state.futures !== undefined && !state.futures.output.manifest.partial;
  return (
    <WaterfallCard
      id="need"
      title={`Where need goes, ${focus.financial}`}
      subtitle={`Cases a year. ${futures ? 'Mean of the futures' : 'Typical luck'}`}
      sentence={block.sentence}
      source="Basis: need. Scope: trusts and boards; primary and social care are in the table below."
      waterfall={block.waterfall}
      more={reproduce('waterfall/need', block.title)}
    />
  );
}
