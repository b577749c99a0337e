import { exp } from '../math/exp.ts';
import type { BoundTraining } from './bound-people.ts';
import type { CompiledStructure } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';
import { shareMoved, type Transition } from './transitions.ts';

/** Resolves specialist training (MODEL section 4). Posts are whole: an extra post part-way up a ramp does not exist yet. */
export const bindTraining = (structure: CompiledStructure, series: ParameterSeries): BoundTraining => {
  const { roles } = structure;
  const traineeRole = roles.findIndex((role) => role.recruitment === 'programme');
  const durations = Object.entries(series.table('training.om.durationMonths'))
    .map(([months, share]) => ({ months: Number(months), share }))
    .sort((a, b) => a.months - b.months);
  let sum = 0;
  return {
    traineeRole,
    specialistRole: roles.findIndex((role) => role.id === 'specialist'),
    fill: series.at('training.om.fill').map((share) => Math.min(1, Math.max(0, share))),
    durations: durations.map((row) => row.months),
    durationShare: Float64Array.from(durations, (row) => row.share),
    durationCumulative: Float64Array.from(durations, (row) => {
      sum += row.share;
      return sum;
    }),
    attrition: attritionOf(series, durations),
    postCompletionMonths: Math.round(series.base('training.om.postCompletionMonths')),
    nhsShare: series.base('training.om.nhsShare'),
    localShare: series.base('training.om.localShare'),
    intakeMonth: Math.round(series.base('training.om.intakeMonth')),
    trainerShare: series.base('training.om.trainerShare'),
    traineesPerTrainer: series.base('training.om.traineesPerTrainer'),
    placesPerTrainer: series.at('policy.traineesPerTrainerAdded').map((added) => series.base('training.om.traineesPerTrainer') + added),
    trainerShareAdded: series.at('policy.trainerShareAdded'),
    pauseMonths: Math.round(series.base('training.om.pauseMonths')),
    posts: trainingPosts(structure, series, traineeRole),
  };
};

/**
 * Monthly hazard of leaving the programme. The stated hazard goes with the stated completion; another completion c has the hazard a that solves
 * sum P(d) exp(-a d) = c over the durations d (MODEL section 4), by Newton's method: the sum is convex and falling, so it converges from below.
 */
const attritionOf = (series: ParameterSeries, durations: readonly { readonly months: number; readonly share: number }[]): number => {
  const completion = series.base('training.om.completion');
  const stated = series.base('training.om.attritionPerMonth');
  if (completion === series.stated('training.om.completion') || stated !== series.stated('training.om.attritionPerMonth')) return stated;
  if (completion >= 1) return 0;
  let hazard = 0;
  for (let round = 0; round < NEWTON_ROUNDS; round++) {
    let left = -completion;
    let slope = 0;
    for (const { months, share } of durations) {
      const staying = share * exp(-hazard * months);
      left += staying;
      slope += months * staying;
    }
    hazard += left / slope;
  }
  return hazard;
};

/** Newton's method from 0 settles within 8 rounds for every completion above 1%. */
const NEWTON_ROUNDS = 24;

const trainingPosts = (structure: CompiledStructure, series: ParameterSeries, traineeRole: number): Float64Array => {
  const { services, months, cells, cellOf, roles } = structure;
  const posts = new Float64Array(services.length * months);
  const base = services.map((_, service) => cells[cellOf[service * roles.length + traineeRole] as number]?.posts ?? 0);
  const extra = series.at('training.om.extraPosts');
  const wholePosts = Array.from(extra, (value) => Math.floor(value + 1e-9));
  const order = extraPostOrder(structure, series, base, Math.max(0, ...wholePosts));
  services.forEach((_, service) => {
    posts.fill(base[service] as number, service * months, (service + 1) * months);
    if (!order.includes(service)) return;
    for (let month = 0; month < months; month++) {
      const added = order.slice(0, Math.max(0, wholePosts[month] as number)).filter((place) => place === service).length;
      posts[service * months + month] = (base[service] as number) + added;
    }
  });
  movePosts(structure, posts, traineeRole);
  return posts;
};

/** Training posts that move with their doctors: whole posts, as the transition reaches them. */
const movePosts = (structure: CompiledStructure, posts: Float64Array, traineeRole: number): void => {
  const { months, transitions } = structure;
  for (const move of structure.staffMoves) {
    if (move.role !== traineeRole) continue;
    const own = structure.services[move.fromService]?.posts[structure.roles[traineeRole]?.id ?? ''] ?? 0;
    for (let month = 0; month < months; month++) {
      const moved = Math.floor(move.share * own * shareMoved(transitions[move.transition] as Transition, month) + 1e-9);
      const [from, to] = [move.fromService * months + month, move.toService * months + month];
      posts[from] = Math.max(0, (posts[from] as number) - moved);
      posts[to] = (posts[to] as number) + moved;
    }
  }
};

/** Services that receive the first, second, ... extra post: each goes where most supervised places are free, ties to the lower id. None without a specialist. */
const extraPostOrder = (structure: CompiledStructure, series: ParameterSeries, base: readonly number[], count: number): number[] => {
  const { services, roles, cells, cellOf } = structure;
  const specialist = roles.findIndex((role) => role.id === 'specialist');
  const places = services.map((_, service) => {
    const heads = cells[cellOf[service * roles.length + specialist] as number]?.heads ?? 0;
    return heads * series.base('training.om.trainerShare') * series.base('training.om.traineesPerTrainer');
  });
  const given = [...base];
  const order: number[] = [];
  for (let post = 0; post < count; post++) {
    let best = -1;
    for (let service = 0; service < services.length; service++) {
      if (!((places[service] as number) > 0)) continue;
      const free = (places[service] as number) - (given[service] as number);
      if (best < 0 || free > (places[best] as number) - (given[best] as number)) best = service;
    }
    if (best < 0) return order;
    given[best] = (given[best] as number) + 1;
    order.push(best);
  }
  return order;
};
