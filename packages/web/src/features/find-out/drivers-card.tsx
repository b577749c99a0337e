import type { TableTwin } from '@ohsim/documents/charts';
import { type FigureDrivers, formatPercent, formatValue, shownParameterValue } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';

const SHOWN = 12;
const BAR = 72;

interface DriversCardProps {
  readonly figure: FigureDrivers;
  readonly draws: number;
  readonly unknowns: number;
}

/** The unknowns that explain most of what is not known about a figure, strongest first. */
export function DriversCard({ figure, draws, unknowns }: DriversCardProps) {
  const { drivers, unit, label, year, explained } = figure;
  const shown = drivers.slice(0, SHOWN);
  const most = Math.max(...shown.map(({ share }) => share));
  return (
    <Card
      id="drivers"
      title="Which numbers?"
      subtitle={`${unknowns} numbers were drawn at once within their ranges, ${draws} times. Share: of the variance of the figure’s ranks that only this number explains.`}
    >
      {shown.length === 0 ? (
        <p>No single number explains enough to be told from chance in {draws} draws.</p>
      ) : (
        <ChartFrame
          sentence={undefined}
          source={`${draws} draws of ${unknowns} numbers, each with two kinds of luck.`}
          name={`What to find out first: ${label}`}
          twin={driversTwin(figure)}
        >
          <PlainTable
            caption={`Numbers that explain most of what is not known about ${label.toLowerCase()} in ${year}`}
            head={['Number', 'Grade', 'Share', `If low (${unit})`, `If high (${unit})`]}
            numbersFrom={3}
            rows={shown.map((driver) => ({
              id: driver.parameterId,
              cells: [
                <>
                  {driver.label}
                  <span className="ohs-find-out__unit">{driver.unit}</span>
                </>,
                <GradeMark key="grade" grade={driver.grade} />,
                <span key="share" className="ohs-find-out__share">
                  <span
                    className="ohs-find-out__bar"
                    style={{ width: `${Math.round((driver.share / most) * BAR)}px` }}
                    aria-hidden="true"
                  />
                  {formatPercent(driver.share)}
                </span>,
                <>
                  {formatValue(driver.low.figure, unit)}
                  <span className="ohs-find-out__unit">up to {shownParameterValue(driver.low.upTo)}</span>
                </>,
                <>
                  {formatValue(driver.high.figure, unit)}
                  <span className="ohs-find-out__unit">from {shownParameterValue(driver.high.from)}</span>
                </>,
              ],
            }))}
          />
        </ChartFrame>
      )}
      {shown.length === 0 ? null : (
        <p className="ohs-models__note">
          Together these numbers explain {formatPercent(explained)} of what is not known; the rest is interaction, curves that turn back,
          and numbers too weak to tell apart. Low and high: means over the fifth of the draws with the lowest and with the highest values,
          all else drawn as well.
        </p>
      )}
    </Card>
  );
}

/** Every number told apart from chance, strongest first; the page shows the first of them. */
const driversTwin = ({ drivers, unit, label, year }: FigureDrivers): TableTwin => ({
  caption: `Numbers that explain most of what is not known about ${label.toLowerCase()} in ${year}`,
  columns: [
    { id: 'number', label: 'Number', numeric: false },
    { id: 'unit', label: 'Unit', numeric: false },
    { id: 'grade', label: 'Grade', numeric: false },
    { id: 'share', label: 'Share of the variance of ranks', numeric: true },
    { id: 'if-low', label: `Figure if low, ${unit}`, numeric: true },
    { id: 'low', label: 'Low: up to', numeric: true },
    { id: 'if-high', label: `Figure if high, ${unit}`, numeric: true },
    { id: 'high', label: 'High: from', numeric: true },
  ],
  rows: drivers.map((each) => [
    each.label,
    each.unit,
    each.grade,
    each.share,
    each.low.figure,
    each.low.upTo,
    each.high.figure,
    each.high.from,
  ]),
  decimals: 3,
});
