import { effectWords, type LeverEffect } from './lever-effect.ts';

/** Effects of one lever in absolute units. */
export function LeverEffects({ effects }: { readonly effects: readonly LeverEffect[] | undefined }) {
  if (effects === undefined) return <p className="ohs-lever__effects">Working out its effect</p>;
  return (
    <ul className="ohs-lever__effects">
      {effects.map((effect) => {
        const words = effectWords(effect);
        return (
          <li key={effect.label}>
            {words.label} <strong>{words.change}</strong> <span className="ohs-quiet">({words.from})</span>
          </li>
        );
      })}
    </ul>
  );
}
