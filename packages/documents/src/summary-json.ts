import { columnLabels, type RunOutput } from '@ohsim/engine';

/** The few numbers that sum a run up, with units; `null` where a figure is not defined. Ends in a line feed. */
export function summaryJson(output: RunOutput): string {
  const { manifest } = output;
  return jsonText({
    runId: manifest.runId,
    partial: manifest.partial,
    scenario: manifest.scenario.name,
    systemIds: manifest.scenario.systemIds,
    mode: manifest.settings.mode,
    sampler: manifest.settings.sampler,
    draws: manifest.drawsDone,
    headline: output.headline,
    chances: output.chances.map(chanceByYearEnd),
  });
}

/** A chance at the end of each financial year, which is how it is read. */
export function chanceByYearEnd({
  id,
  label,
  when,
  place,
  startMonth,
  byMonth,
  standardErrorByMonth,
  draws,
}: RunOutput['chances'][number]) {
  const months = columnLabels({ period: 'month', startMonth, months: byMonth.length });
  const ends = months.flatMap((month, column) => (month.endsWith('-03') || column === months.length - 1 ? [column] : []));
  return {
    id,
    label,
    when,
    place,
    unit: 'share of futures',
    draws,
    byEndOf: ends.map((column) => ({ month: months[column]!, chance: byMonth[column]!, standardError: standardErrorByMonth[column]! })),
  };
}

/** JSON for people and programs: two spaces, a line feed at the end, NaN as null. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
