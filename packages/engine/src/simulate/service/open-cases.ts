import type { ServiceMonth } from './service-month.ts';

/**
 * Open cases move with the work: of a stream that ends, the part of its list that its remaining flow lost this month goes to the streams that take over,
 * in the shares of their cases. Nobody drops off a list because a contract changes.
 */
export const moveOpenCases = (run: ServiceMonth): void => {
  const { model, month, opening } = run;
  if (opening || model.heirs.length === 0) return;
  const { months, courseWeights } = model;
  for (const { stream, heirs } of model.heirs) {
    const course = (model.streams[stream] as { course: number }).course;
    const now = courseWeights[course * months + month] as number;
    const before = month === 0 ? 1 : (courseWeights[course * months + month - 1] as number);
    if (!(before > now)) continue;
    for (const route of [0, 1] as const) moveList(run, { stream, route, part: (before - now) / before }, heirs);
  }
};

interface Leaving {
  readonly stream: number;
  readonly route: 0 | 1;
  /** Part of the list that goes. */
  readonly part: number;
}

const moveList = (
  { model, plan, state, page, columns, column }: ServiceMonth,
  { stream, route, part }: Leaving,
  heirs: readonly { readonly stream: number; readonly share: number }[],
): void => {
  const from = route * model.streams.length + stream;
  const cases = state.listCases[from] as number;
  if (!(cases > 0)) return;
  for (const heir of heirs) {
    // a case seen by a substitute stays with one where the new service has such a list
    const taken = route === 1 && (plan.classOf[1][heir.stream] as number) < 0 ? 0 : route;
    const to = taken * model.streams.length + heir.stream;
    const moved = cases * part * heir.share;
    state.listCases[to] = (state.listCases[to] as number) + moved;
    state.listCases[from] = (state.listCases[from] as number) - moved;
    if (plan.main[stream] === 0) continue;
    const [at, left] = [heir.stream * columns + column, stream * columns + column];
    page.listMoved[at] = (page.listMoved[at] as number) + moved;
    page.listMoved[left] = (page.listMoved[left] as number) - moved;
  }
};
