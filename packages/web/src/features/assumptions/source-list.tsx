import type { Source } from '@ohsim/engine';

/** Sources with publisher, date and kind; titles link out where there is an address. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className="ohs-sources">
      {sources.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          {source.url === undefined ? source.title : <a href={source.url}>{source.title}</a>}. {source.publisher}, {source.date}.{' '}
          {KIND[source.kind]}
          {source.note === undefined ? '' : `. ${source.note}`}
        </li>
      ))}
    </ul>
  );
}

const KIND: Record<Source['kind'], string> = {
  published: 'Published',
  derived: 'Derived from published figures',
  estimate: 'Estimate',
  judgement: 'Judgement',
};
