import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { RichText } from '../../blocks/rich-text.tsx';
import { Segmented } from '../../blocks/segmented.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import type { Catalogue } from '../../engine/engine-service.ts';
import { useAddress } from '../../frame/use-address.ts';
import { chooseYear, type FocusYear, focusYears } from '../focus-years.ts';
import { englandFigures, mapOf, rankingOf } from './england-figures.ts';
import { EnglandProgress } from './england-progress.tsx';
import { englandSentences } from './england-sentences.ts';
import { MapLegend } from './map-legend.tsx';
import { MAP_METRICS, type MapMetric } from './map-metrics.ts';
import { RankedCard, rankedTwin } from './ranked-card.tsx';
import { TileMap } from './tile-map.tsx';
import { useEngland } from './use-england.ts';

const HORIZON_YEARS = 15;

/** Map, sentences and ranked list for a metric and year; both stand in the address. */
export function EnglandView({ catalogue }: { readonly catalogue: Catalogue }) {
  const { baseline } = catalogue;
  const [search, changeAddress] = useAddress();
  const metric = MAP_METRICS.find((each) => each.id === search.get('metric')) ?? (MAP_METRICS[0] as MapMetric);
  const years = focusYears(baseline.startMonth, HORIZON_YEARS);
  const focus = chooseYear(years, search.get('year'));
  const england = useEngland(metric, baseline.systems.length);
  const [highlighted, setHighlighted] = useState<string>();
  const figures = useMemo(() => englandFigures(baseline, england.rows, metric, focus), [baseline, england.rows, metric, focus]);
  const map = useMemo(() => mapOf(baseline, figures, metric), [baseline, figures, metric]);
  const ranking = useMemo(() => rankingOf(figures, metric), [figures, metric]);
  const choose = (key: string, value: string): void => changeAddress({ [key]: value });
  const carried = new URLSearchParams([...search].filter(([key]) => key === 'year' || key === 'draws')).toString();
  const linkTo = (systemId: string): string => `/ics/${systemId}${carried === '' ? '' : `?${carried}`}`;
  const sampled = !england.computing && england.draws > 0;
  const sentences = englandSentences({ rows: england.rows, figures, metric, focus, sampled });
  const on = map.tiles.find((tile) => tile.id === (highlighted ?? ranking.rows[0]?.id));

  return (
    <>
      <Pickers metric={metric} focus={focus} years={years} onChoose={choose} />
      <EnglandProgress state={england} needsFutures={metric.query === undefined} />
      <div className="ohs-england__grid">
        <Card title={`${metric.title}, by March ${focus.year}`} subtitle={metric.subtitle} id="map">
          <a className="ohs-skip-map" href="#ranked">
            Skip the map, go to the list
          </a>
          <ChartFrame
            sentence={undefined}
            source={metric.source}
            name={`Map: ${metric.title}, by March ${focus.year}`}
            twin={rankedTwin({ metric, focus, ranking, sampled })}
          >
            <div className="ohs-england__map">
              <MapLegend legend={map.legend} title={metric.legendTitle} />
              <TileMap state={map} linkTo={linkTo} highlighted={on?.id} onHighlight={setHighlighted} />
            </div>
          </ChartFrame>
          <p className="ohs-england__hint">Select a tile to open its ICS. Arrow keys move over the map.</p>
          {on === undefined ? null : <LinkedStrip name={on.name} spoken={on.spoken} to={linkTo(on.id)} />}
        </Card>
        <div className="ohs-england__side">
          <Card title="England in three sentences" id="sentences">
            {sentences.length === 0 ? (
              <p className="ohs-quiet">The sentences are computed from the results, which are on their way.</p>
            ) : (
              <ol className="ohs-england__sentences">
                {sentences.map((parts) => (
                  <li key={parts[0]?.text}>
                    <RichText parts={parts} />
                  </li>
                ))}
              </ol>
            )}
          </Card>
          <RankedCard
            {...{ metric, focus, figures, ranking, linkTo, sampled, draws: england.draws }}
            highlighted={on?.id}
            onHighlight={setHighlighted}
          />
        </div>
      </div>
    </>
  );
}

interface PickersProps {
  readonly metric: MapMetric;
  readonly focus: FocusYear;
  readonly years: readonly FocusYear[];
  readonly onChoose: (key: string, value: string) => void;
}

function Pickers({ metric, focus, years, onChoose }: PickersProps) {
  return (
    <div className="ohs-england__pickers">
      <SelectField
        label="Show"
        value={metric.id}
        options={MAP_METRICS.map((each) => ({ value: each.id, label: each.label }))}
        onChange={(id) => onChoose('metric', id)}
      />
      <Segmented
        legend="By March of"
        value={String(focus.year)}
        options={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => onChoose('year', year)}
      />
    </div>
  );
}

function LinkedStrip({ name, spoken, to }: { readonly name: string; readonly spoken: string; readonly to: string }) {
  return (
    <p className="ohs-england__linked">
      <strong>{name}</strong> <span>{spoken}</span>
      <Link to={to}>
        Open ICS<span className="ohs-hidden">: {name}</span>
      </Link>
    </p>
  );
}
