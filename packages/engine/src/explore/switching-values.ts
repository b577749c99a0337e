/** Where a result would turn as one input moves over its range, all else as assumed. */
export interface Switching {
  /** 'root': the result is 0 at `value`; 'bracket': it jumps over 0 between two values, or between two whole numbers; 'none': nowhere in the range. */
  readonly kind: 'root' | 'bracket' | 'none';
  readonly value: number | null;
  readonly bracket: readonly [number, number] | null;
  readonly atLow: number;
  readonly atHigh: number;
}

/** An input and what the result is as a function of it. */
export interface SwitchingQuestion {
  readonly assumed: number;
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  /** Result with everything as assumed. */
  readonly base: number;
  readonly resultAt: (value: number) => number;
}

/** A result this close to 0 is 0: half of the pound that setting the value back may be out by. */
const CLOSE = 0.5;
/** Steps of a root search; each at worst halves the interval. */
const MOST_STEPS = 80;

/**
 * The value nearest to what is assumed (as a part of the way to the end of the range) at which a result is 0. Between the assumed value and each end the sign is
 * looked at in the middle too, so that a result that turns twice is seldom missed; the root itself is found by regula falsi with the Illinois step.
 */
export const switchingValue = (question: SwitchingQuestion): Switching => {
  const { assumed, low, high, base, resultAt } = question;
  const atLow = low === assumed ? base : resultAt(low);
  const atHigh = high === assumed ? base : resultAt(high);
  const sides = [sideOf(question, low, atLow), sideOf(question, high, atHigh)].filter((side) => side !== undefined);
  if (Math.abs(base) <= CLOSE) return { kind: 'root', value: assumed, bracket: null, atLow, atHigh };
  const found = sides.map((side) => (question.whole ? wholeBracket(question, side) : root(question, side)));
  const nearest = found.sort((a, b) => distance(question, a) - distance(question, b))[0];
  return nearest === undefined ? { kind: 'none', value: null, bracket: null, atLow, atHigh } : { ...nearest, atLow, atHigh };
};

/** An interval over which the result changes sign. */
interface Side {
  readonly near: number;
  readonly far: number;
  readonly atNear: number;
  readonly atFar: number;
}

const sideOf = ({ assumed, base, resultAt, whole }: SwitchingQuestion, end: number, atEnd: number): Side | undefined => {
  if (end === assumed) return undefined;
  if (base < 0 !== atEnd < 0) return { near: assumed, far: end, atNear: base, atFar: atEnd };
  const middle = whole ? Math.round((assumed + end) / 2) : (assumed + end) / 2;
  const atMiddle = resultAt(middle);
  return base < 0 !== atMiddle < 0 ? { near: assumed, far: middle, atNear: base, atFar: atMiddle } : undefined;
};

type Found = Pick<Switching, 'kind' | 'value' | 'bracket'>;

const root = ({ resultAt }: SwitchingQuestion, side: Side): Found => {
  let { near: a, far: b, atNear: atA, atFar: atB } = side;
  for (let step = 0; step < MOST_STEPS; step++) {
    const falsi = b - (atB * (b - a)) / (atB - atA);
    const middle = (a + b) / 2;
    // every third step halves, so that a result that is nearly flat on one side cannot stall the search
    const next = step % 3 === 2 || !(falsi > Math.min(a, b) && falsi < Math.max(a, b)) ? middle : falsi;
    if (next === a || next === b) break;
    const at = resultAt(next);
    if (Math.abs(at) <= CLOSE) return { kind: 'root', value: next, bracket: null };
    if (at < 0 === atB < 0) {
      b = next;
      atB = at;
      continue;
    }
    a = next;
    atA = at;
  }
  return { kind: 'bracket', value: null, bracket: [Math.min(a, b), Math.max(a, b)] };
};

const wholeBracket = ({ resultAt }: SwitchingQuestion, side: Side): Found => {
  const up = side.far > side.near;
  let near = up ? Math.floor(side.near) : Math.ceil(side.near);
  let far = up ? Math.ceil(side.far) : Math.floor(side.far);
  while (Math.abs(far - near) > 1) {
    const middle = Math.round((near + far) / 2);
    if (resultAt(middle) < 0 === side.atNear < 0) near = middle;
    else far = middle;
  }
  return { kind: 'bracket', value: null, bracket: [Math.min(near, far), Math.max(near, far)] };
};

const distance = ({ assumed, low, high }: SwitchingQuestion, { value, bracket }: Found): number => {
  const turn = value ?? bracket?.[0] ?? assumed;
  const room = turn < assumed ? assumed - low : high - assumed;
  return room > 0 ? Math.abs(turn - assumed) / room : 0;
};
