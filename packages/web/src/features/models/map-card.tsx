import { linkMapState, type TableTwin } from '@ohsim/documents/charts';
import { formatNumber } from '@ohsim/engine';
import { useMemo, useState } from 'react';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { LinkMap } from './link-map.tsx';
import { MIX } from './mix.ts';
import type { ModelsContext } from './models-context.ts';
import { mapInput, parameterValue, type ServingRow, servingRows, servingSentence, wayWords } from './serving-rows.ts';

/** Who serves whom under one option: a map, its key as a table, and what the chosen place says. */
export function MapCard({ baseline, organisations, comparison, draft, view, setView }: ModelsContext) {
  const phone = usePhone();
  const [active, setActive] = useState<string>();
  const { options } = comparison;
  const shown = options.find(({ id }) => id === view('map')) ?? options.find(({ id }) => id === MIX) ?? options[0];
  const links = shown?.links;
  const { driveTimes } = draft;
  const rows = useMemo(
    () => (links === undefined ? [] : servingRows(baseline, organisations, { ...links, driveTimes })),
    [baseline, organisations, links, driveTimes],
  );
  const state = useMemo(() => linkMapState(mapInput(rows), phone ? 324 : 520, phone ? 300 : 340), [rows, phone]);
  const row = rows.find(({ organisation }) => organisation.id === active);
  return (
    <Card
      id="map"
      title="Who serves whom"
      subtitle="Straight lines, not roads. Dots: trusts and boards by number, sized by staff. Squares: services."
      aside={
        <SelectField
          quiet
          label="Option drawn on the map"
          value={shown?.id ?? ''}
          options={options.map(({ id, label, mark }) => ({ value: id, label: `${mark.letter} ${label}` }))}
          onChange={(id) => setView('map', id)}
        />
      }
    >
      {links === undefined ? (
        <p className="ohs-loading ohs-models__waiting" role="status">
          Working out who serves whom
        </p>
      ) : (
        <>
          <ChartFrame
            sentence={undefined}
            source="Straight lines between sites. Who is served where today is allocated, not observed."
            name={`Who serves whom: ${shown?.label ?? ''}`}
            twin={servingTwin(rows, shown?.label ?? '')}
          >
            <LinkMap state={state} rows={rows} active={active} onActive={setActive} />
          </ChartFrame>
          <p className="ohs-models__reading" role="status">
            {row === undefined ? 'Point at a dot, or move to it with Tab, to read who serves it.' : servingSentence(row)}
          </p>
          <PlainTable
            caption={`Who serves whom: ${shown?.label ?? ''}. Way there: straight line, kilometres; drive, minutes one way`}
            head={['Trust or board', 'Served by, way there']}
            rows={rows.map((each, index) => keyRow(each, index, state.squares))}
            numbersFrom={2}
          />
          <p className="ohs-models__note">
            Drive: straight line x {formatNumber(parameterValue(baseline, 'travel.circuity'), 1)} at{' '}
            {formatNumber(parameterValue(baseline, 'travel.speedKmh'))} km an hour, one way
            {driveTimes === undefined ? '' : ', or your own drive time where the scenario has one'}. General practice and social care work
            all over the area and are not drawn. Who is served where today is allocated, not observed.
          </p>
        </>
      )}
    </Card>
  );
}

/** Who serves whom as a table: a row for each place and kind of work. */
const servingTwin = (rows: readonly ServingRow[], option: string): TableTwin => ({
  caption: `Who serves whom: ${option}`,
  columns: ['Trust or board', 'Work', 'Served by', 'Way there'].map((label) => ({ id: label, label, numeric: false })),
  rows: rows.flatMap(({ organisation, served }) =>
    served.map((each) => [organisation.name, each.work, each.service.name, each.isOwn ? 'own service' : wayWords(each)]),
  ),
  decimals: 0,
});

function keyRow({ organisation, served }: ServingRow, index: number, squares: readonly { readonly id: string; readonly code: string }[]) {
  const code = (id: string): string => squares.find((square) => square.id === id)?.code ?? '';
  return {
    id: organisation.id,
    cells: [
      <>
        <strong>{index + 1}</strong> {organisation.name}
      </>,
      served.map((each) => (
        <span key={each.service.id} className="ohs-models__line">
          {each.work}: <strong>{code(each.service.id)}</strong>{' '}
          {each.isOwn ? 'own service' : `${shortService(each.service.name)}, ${wayWords(each)}`}
        </span>
      )),
    ],
  };
}

/** Names of services end in words that every one of them has. */
const shortService = (name: string): string =>
  name.replace(/ occupational health( \(new\))?$/, '$1').replace(/ NHS (Foundation )?Trust/, '');
