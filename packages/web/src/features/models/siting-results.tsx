import { formatNumber, sitingPointsState, sitingPointsTable } from '@ohsim/documents/charts';
import type { SimulatedSiting, SitingAssignment } from '@ohsim/engine';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { PlainTable } from '../../blocks/plain-table.tsx';
import type { SitingPoint } from '../../engine/siting-service.ts';
import { SitingPoints } from './siting-points.tsx';

interface SitingResultsProps {
  readonly name: string;
  /** "2031/32". */
  readonly year: string;
  readonly sentence: string;
  readonly points: readonly SitingPoint[];
  readonly before: SimulatedSiting | undefined;
  /** Whether waits are still to come. */
  readonly running: boolean;
  readonly nameOf: (siteId: string) => string;
  /** Whether the scenario has these hubs already. */
  readonly isUsed: (assignment: SitingAssignment) => boolean;
  readonly onUse: (assignment: SitingAssignment) => void;
}

/** The sitings no other beats: a picture, and a table with what a simulation says of each and a button that takes it over. */
export function SitingResults({ name, year, sentence, points, before, running, nameOf, isUsed, onUse }: SitingResultsProps) {
  const inputs = points.map((point, at) => ({
    ...point,
    id: String(at),
    sites: point.assignment.openSiteIds.map(nameOf).join(', '),
    doctorWait: point.simulated?.doctorWait,
    inequality: point.simulated?.inequality,
  }));
  const caption = `Sitings of hubs, ${name}`;
  return (
    <>
      <ChartFrame
        name={`${name} hub sitings`}
        sentence={sentence}
        source={`Solver: HiGHS, one thread; to 1% of the least cost. Wait and inequality: simulated as hub and spoke, typical luck, ${year}. Prices of hubs and travel are judgement (RED).`}
        twin={sitingPointsTable(inputs, caption)}
      >
        <SitingPoints state={sitingPointsState(inputs)} />
      </ChartFrame>
      <PlainTable
        caption={caption}
        head={['Hubs at', 'Cost, £ a year', 'Travel, hours', 'Longest drive, min', 'Gap', 'Doctor wait, days', 'Gini']}
        numbersFrom={1}
        rows={[
          { id: 'before', cells: ['As recorded', '', '', '', '', ...simulatedCells(before, running)] },
          ...points.map((point, at) => ({
            id: String(at),
            cells: [
              <span key="sites" data-siting={point.assignment.openSiteIds.join(' ')}>
                <strong>{point.hubs}</strong> {inputs[at]?.sites}
                <Take used={isUsed(point.assignment)} sites={inputs[at]?.sites ?? ''} onUse={() => onUse(point.assignment)} />
              </span>,
              formatNumber(point.totalCost),
              formatNumber(point.travelHours),
              formatNumber(point.worstDriveMinutes),
              Number.isFinite(point.gap) ? `${formatNumber(point.gap * 100, 1)}%` : 'not proven',
              ...simulatedCells(point.simulated, running),
            ],
          })),
        ]}
      />
    </>
  );
}

/** Wait and inequality as printed; what is still to come has dots, what is not defined or was not simulated a dash. */
const simulatedCells = (simulated: SimulatedSiting | undefined, running: boolean): string[] => [
  simulated?.doctorWait === undefined ? (running && simulated === undefined ? '…' : '–') : formatNumber(simulated.doctorWait, 1),
  simulated?.inequality === undefined ? '–' : formatNumber(simulated.inequality, 3),
];

/** Takes a siting over as the delivery choices of the scenario. */
function Take({ used, sites, onUse }: { readonly used: boolean; readonly sites: string; readonly onUse: () => void }) {
  if (used) return <em className="ohs-siting__take">In your mix</em>;
  return (
    <button type="button" className="ohs-link ohs-siting__take" onClick={onUse}>
      Use these sites
      <span className="ohs-hidden">: {sites}</span>
    </button>
  );
}
