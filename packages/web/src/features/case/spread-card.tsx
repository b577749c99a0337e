import { histogramTable } from '@ohsim/documents/charts';
import { formatNumber, shownPounds } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { ChartFrame } from '../../blocks/chart-frame.tsx';
import { HistogramChart } from '../../blocks/histogram-chart.tsx';
import { bcrSpread, npsvSpread } from './case-charts.ts';
import type { CaseContext } from './case-context.ts';
import { worthText } from './lead-option.ts';
import { OptionPicker } from './option-picker.tsx';

const SOURCE = 'Each future draws chance and what is not known, for option and business as usual alike.';

/** How NPSV and the ratio spread over futures. */
export function SpreadCard(context: CaseContext) {
  const { option, name, running } = context;
  const [npsv, bcr] = [npsvSpread(option), bcrSpread(option)];
  const { distribution } = option;
  return (
    <Card id="spread" title="How sure is it?" subtitle={option.label} aside={<OptionPicker {...context} />}>
      {npsv === undefined || distribution === null ? (
        <p className="ohs-quiet ohs-case__waiting">{running ? 'Futures are being drawn.' : 'No futures were drawn.'}</p>
      ) : (
        <ChartFrame
          name={`${name} NPSV over futures`}
          sentence={`It is worth its cost in ${worthText(distribution)}. NPSV lies between ${shownPounds(distribution.npsv.p10)} and ${shownPounds(distribution.npsv.p90)} in 8 of 10.`}
          source={`${distribution.draws} futures${chanceError(distribution.worthwhile.standardError)}. ${SOURCE}`}
          twin={histogramTable(npsv)}
        >
          <HistogramChart state={npsv} />
        </ChartFrame>
      )}
      {bcr === undefined || distribution?.bcr == null ? null : (
        <ChartFrame
          name={`${name} benefits for every pound over futures`}
          sentence={`Benefits for every £1 lie between £${formatNumber(distribution.bcr.p10, 1)} and £${formatNumber(distribution.bcr.p90, 1)} in 8 of 10 futures.`}
          source={
            distribution.bcrUndefined === 0
              ? SOURCE
              : `${SOURCE} In ${distribution.bcrUndefined} futures it costs nothing more, so there is no ratio.`
          }
          twin={histogramTable(bcr)}
        >
          <HistogramChart state={bcr} />
        </ChartFrame>
      )}
    </Card>
  );
}

/** Standard error of the chance; of all or none of the futures there is none to tell. */
const chanceError = (error: number): string =>
  error === 0 ? '' : `; standard error of the chance of being worth its cost ${formatNumber(error * 100, 0)} in 100`;
