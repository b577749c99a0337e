import type { RunDocument } from '@ohsim/api';
import { formatRange, formatValue, type RunManifest } from '@ohsim/engine';
import { Link } from 'react-router';
import { Card } from '../../blocks/card.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import type { Catalogue } from '../../engine/engine-service.ts';
import { encodeDraft } from '../scenario/draft-link.ts';
import { isEarlier } from '../scenario/is-earlier.ts';
import { momentWords } from '../scenario/moment-words.ts';
import { SplitCard } from './split-card.tsx';

interface KeptRunViewProps {
  readonly run: RunDocument & { readonly manifest: RunManifest };
  readonly catalogue: Catalogue;
}

/** A stored run with the figures it had, its versions and date; where ohsim has changed since, what that did to them. */
export function KeptRunView({ run, catalogue }: KeptRunViewProps) {
  const { manifest, headline } = run;
  const { scenario } = manifest;
  const earlier = isEarlier(manifest, catalogue);
  const systemId = scenario.systemIds[0] ?? '';
  const many = scenario.systemIds.length > 1;
  return (
    <>
      <h1 className="ohs-ics__title">{scenario.name}</h1>
      <p>
        Figures as they were kept on {momentWords(run.createdAt)}: model <code>{manifest.modelVersion}</code>, data{' '}
        <code title={manifest.baselineVersion}>{manifest.baselineVersion.slice(0, 12)}</code>, {settingsWords(manifest)}.
      </p>
      {earlier ? (
        <div className="ohs-note">
          <p>
            ohsim has changed since: today it has model <code>{catalogue.modelVersion}</code> and data{' '}
            <code title={catalogue.baselineVersion}>{catalogue.baselineVersion.slice(0, 12)}</code>. The figures below are the old ones, as
            they were stored.
          </p>
        </div>
      ) : null}
      {many ? null : (
        <p>
          <Link to={`/ics/${systemId}?s=${encodeDraft(scenario)}`}>Open this scenario with today’s model</Link>
        </p>
      )}
      <div className="ohs-kept">
        <Card id="kept" title="Headline figures as kept">
          <PlainTable
            caption="Each figure with its year and range"
            head={['Figure', 'Year', 'Value', '8 in 10 futures']}
            numbersFrom={2}
            rows={headline.map((figure) => ({
              id: `${figure.place} ${figure.id}`,
              cells: [
                `${figure.label}${many ? `, ${figure.place}` : ''}${figure.unit === 'share' ? '' : ` (${figure.unit})`}`,
                figure.year,
                formatValue(figure.value, figure.unit),
                figure.low === undefined || figure.high === undefined ? 'no range' : formatRange(figure.low, figure.high, figure.unit),
              ],
            }))}
          />
        </Card>
        {earlier ? <SplitCard runId={run.runId} many={many} /> : null}
      </div>
    </>
  );
}

function settingsWords({ settings, drawsDone }: RunManifest): string {
  if (settings.sampler === 'none') return 'typical luck';
  const drawn =
    settings.sampler === 'chance' ? 'chance' : settings.mode === 'sampled' ? 'chance and what we don’t know' : 'what we don’t know';
  return `${drawsDone} futures of ${drawn}`;
}
