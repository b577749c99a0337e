/** Persons of one sampled future in flat arrays, in the order in which they appeared. A person's stream keys every draw about them, for life. */
export interface PersonTable {
  count: number;
  hi: Int32Array;
  lo: Int32Array;
  /** Staff cell, or -1 when out of post. */
  cell: Int32Array;
  /** Birth cohort: 0 was born OLDEST_AGE years before the start year. */
  cohort: Int32Array;
  /** Participation in thousandths of an FTE: whole numbers, so that sums do not depend on their order. */
  participation: Int32Array;
  accredited: Uint8Array;
  /** Whether they have retired and come back. */
  returned: Uint8Array;
  absent: Uint8Array;
  /** Trainees: month index of the intake and of completion. */
  intake: Int32Array;
  due: Int32Array;
  /** Trainees: the cell whose funded post they hold, wherever they now train. */
  home: Int32Array;
  /** Trainees without a trainer: month index until which training stands still. */
  pausedUntil: Int32Array;
}

const FIRST_CAPACITY = 256;

export const emptyPersonTable = (): PersonTable => ({
  count: 0,
  hi: new Int32Array(FIRST_CAPACITY),
  lo: new Int32Array(FIRST_CAPACITY),
  cell: new Int32Array(FIRST_CAPACITY),
  cohort: new Int32Array(FIRST_CAPACITY),
  participation: new Int32Array(FIRST_CAPACITY),
  accredited: new Uint8Array(FIRST_CAPACITY),
  returned: new Uint8Array(FIRST_CAPACITY),
  absent: new Uint8Array(FIRST_CAPACITY),
  intake: new Int32Array(FIRST_CAPACITY),
  due: new Int32Array(FIRST_CAPACITY),
  home: new Int32Array(FIRST_CAPACITY),
  pausedUntil: new Int32Array(FIRST_CAPACITY),
});

/** Adds a person and returns their index. Fields other than the stream start at zero. */
export const addPerson = (table: PersonTable, hi: number, lo: number, cell: number): number => {
  if (table.count === table.hi.length) grow(table);
  const person = table.count;
  table.count = person + 1;
  table.hi[person] = hi;
  table.lo[person] = lo;
  table.cell[person] = cell;
  table.accredited[person] = 0;
  table.returned[person] = 0;
  table.absent[person] = 0;
  table.home[person] = cell;
  table.pausedUntil[person] = 0;
  return person;
};

const grow = (table: PersonTable): void => {
  const size = table.hi.length * 2;
  const longer = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
    fresh.set(old);
    return fresh;
  };
  table.hi = longer(table.hi, new Int32Array(size));
  table.lo = longer(table.lo, new Int32Array(size));
  table.cell = longer(table.cell, new Int32Array(size));
  table.cohort = longer(table.cohort, new Int32Array(size));
  table.participation = longer(table.participation, new Int32Array(size));
  table.accredited = longer(table.accredited, new Uint8Array(size));
  table.returned = longer(table.returned, new Uint8Array(size));
  table.absent = longer(table.absent, new Uint8Array(size));
  table.intake = longer(table.intake, new Int32Array(size));
  table.due = longer(table.due, new Int32Array(size));
  table.home = longer(table.home, new Int32Array(size));
  table.pausedUntil = longer(table.pausedUntil, new Int32Array(size));
};

/** Drops people who are out of post for good, keeping order; `kept` are out of post but coming back. Returns new indices by old, -1 where dropped. */
export const compactPersons = (table: PersonTable, kept: ReadonlySet<number>): Int32Array => {
  const moved = new Int32Array(table.count).fill(-1);
  let next = 0;
  for (let person = 0; person < table.count; person++) {
    if ((table.cell[person] as number) < 0 && !kept.has(person)) continue;
    moved[person] = next;
    if (next !== person) {
      table.hi[next] = table.hi[person] as number;
      table.lo[next] = table.lo[person] as number;
      table.cell[next] = table.cell[person] as number;
      table.cohort[next] = table.cohort[person] as number;
      table.participation[next] = table.participation[person] as number;
      table.accredited[next] = table.accredited[person] as number;
      table.returned[next] = table.returned[person] as number;
      table.absent[next] = table.absent[person] as number;
      table.intake[next] = table.intake[person] as number;
      table.due[next] = table.due[person] as number;
      table.home[next] = table.home[person] as number;
      table.pausedUntil[next] = table.pausedUntil[person] as number;
    }
    next++;
  }
  table.count = next;
  return moved;
};
