import type { FigureBlock } from '@ohsim/engine';
import type { IcsContext } from './ics-context.ts';
import type { RunProgress } from './run-state.ts';

/** Where the "Why" of each figure leads. */
const WHY: Readonly<Record<string, string>> = {
  specialists: '#flows',
  'no-cover': '#flows',
  'waiting-over-standard': '#waits',
  unmet: '#need',
};

/** What each figure covers. */
const SCOPE: Readonly<Record<string, string>> = {
  specialists: 'NHS services; needed for the demand expressed',
  'no-cover': 'NHS services; locums not counted',
  'waiting-over-standard': 'trusts and boards; demand expressed',
  unmet: 'trusts and boards; all need',
};

interface HeadlineStripProps extends Pick<IcsContext, 'reproduce'> {
  readonly figures: readonly FigureBlock[];
  readonly year: number;
  readonly withChance: boolean;
  readonly stale: boolean;
  readonly progress: RunProgress | undefined;
}

/** Four figures with ranges, what they were with no change, and a way to why. */
export function HeadlineStrip({ reproduce, figures, year, withChance, stale, progress }: HeadlineStripProps) {
  const hasChance = figures.some((figure) => figure.id === 'no-cover');
  const first = figures.filter((figure) => figure.id === 'specialists');
  const rest = figures.filter((figure) => figure.id !== 'specialists' && figure.id !== 'no-cover');
  return (
    <section className={stale ? 'ohs-strip ohs-stale' : 'ohs-strip'} aria-label="Headline figures" aria-busy={stale}>
      {first.map((figure) => (
        <Figure key={figure.id} figure={figure} reproduce={reproduce} />
      ))}
      {hasChance ? (
        figures
          .filter((figure) => figure.id === 'no-cover')
          .map((figure) => <Figure key={figure.id} figure={figure} reproduce={reproduce} />)
      ) : (
        <Waiting year={year} withChance={withChance} progress={progress} />
      )}
      {rest.map((figure) => (
        <Figure key={figure.id} figure={figure} reproduce={reproduce} />
      ))}
    </section>
  );
}

function Figure({ figure, reproduce }: { readonly figure: FigureBlock } & Pick<IcsContext, 'reproduce'>) {
  return (
    <div className="ohs-figure" data-figure={figure.id}>
      <h2 className="ohs-figure__label">{figure.label}</h2>
      <p className="ohs-figure__number">
        <strong className={figure.text.length > 6 ? 'ohs-figure__value ohs-figure__value--words' : 'ohs-figure__value'}>
          {figure.text}
        </strong>{' '}
        {figure.after}
      </p>
      <p className="ohs-figure__range">
        {figure.range?.text ?? (figure.id === 'no-cover' ? 'of a month without a specialist in post' : 'Typical luck, no range')}
      </p>
      <p className="ohs-figure__usual">
        {figure.comparison === undefined ? '' : `${figure.comparison}. `}
        <a href={WHY[figure.id] ?? '#people'}>
          Why<span className="ohs-hidden">: {figure.label}</span> <span aria-hidden="true">→</span>
        </a>{' '}
        {reproduce(`figure/${figure.id}`, figure.label)}
      </p>
      <p className="ohs-figure__scope">{SCOPE[figure.id]}</p>
    </div>
  );
}

/** The chance needs futures: until they are drawn, or when they are not wanted, it says so instead of a number. */
function Waiting({
  year,
  withChance,
  progress,
}: {
  readonly year: number;
  readonly withChance: boolean;
  readonly progress: RunProgress | undefined;
}) {
  return (
    <div className="ohs-figure">
      <h2 className="ohs-figure__label">Chance of no cover by {year}</h2>
      <p className="ohs-figure__number ohs-quiet">
        {!withChance
          ? 'Choose “With chance” to see it'
          : progress === undefined
            ? 'Futures are about to be drawn'
            : `Running: ${progress.done} of ${progress.total} futures`}
      </p>
      <p className="ohs-figure__range">A chance needs futures: typical luck has none</p>
    </div>
  );
}
