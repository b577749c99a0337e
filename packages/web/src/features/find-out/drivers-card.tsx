import { type FigureDrivers, formatPercent, formatValue, shownParameterValue } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
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
                <span className="ohs-find-out__bar" style={{ width: `${Math.round((driver.share / most) * BAR)}px` }} aria-hidden="true" />
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
