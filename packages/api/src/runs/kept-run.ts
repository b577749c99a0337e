import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ActiveRun, FutureSample, PassResult } from '@ohsim/engine';
import type { JobHooks } from '../jobs/job-queue.ts';

/** Milliseconds of work that a part holds, and so what an end of the process loses at most, and the bytes at which it goes out before. */
const PART_TIME = 2000;
const PART_BYTES = 4_000_000;
const FASTEST = { level: 1 };

/** A part of a run: a whole pass over its futures, or some futures of the pass that is going. */
type Part = { readonly pass: PassResult } | { readonly futures: readonly FutureSample[] };

/** Simulates the futures of a run that is cut short now and then: takes in what earlier attempts kept, and keeps what it adds. */
export class KeptRun {
  readonly #run: ActiveRun;
  readonly #hooks: Pick<JobHooks, 'kept' | 'keep' | 'keepsParts'>;
  readonly #now: () => number;
  /** What the first pass gathers besides its samples. */
  readonly #firstPass: Pick<FutureSample, 'headline' | 'happened'>[] = [];
  /** Place of the next part. Parts of whole passes come first. */
  #place = 0;
  #waiting: FutureSample[] = [];
  #bytes = 0;
  #since: number;

  constructor(run: ActiveRun, hooks: Pick<JobHooks, 'kept' | 'keep' | 'keepsParts'>, now = () => performance.now()) {
    this.#run = run;
    this.#hooks = hooks;
    this.#now = now;
    for (const bytes of hooks.kept) {
      if (!this.#takeIn(deserialize(inflateRawSync(bytes)) as Part)) break;
      this.#place++;
    }
    this.#since = now();
  }

  /** Simulates the future that is due. */
  advance(): void {
    const { draw, pass } = this.#run.due;
    const future = this.#run.future(draw, pass);
    this.#absorb(future);
    if (!this.#hooks.keepsParts || this.#run.done === this.#run.total) return;
    if (this.#run.due.pass > pass) this.#keepPass(pass);
    else this.#keepFuture(future);
  }

  #keepFuture(future: FutureSample): void {
    this.#waiting.push(future);
    this.#bytes += sizeOf(future);
    if (this.#bytes >= PART_BYTES || this.#now() - this.#since >= PART_TIME) this.#keep({ futures: this.#waiting }, this.#place++);
  }

  #absorb(future: FutureSample): void {
    this.#run.absorb(future);
    if (this.#hooks.keepsParts && future.pass === 0) this.#firstPass.push({ headline: future.headline, happened: future.happened });
  }

  /** False if it is not what is due: it and what follows are simulated again. */
  #takeIn(part: Part): boolean {
    const { due } = this.#run;
    if ('pass' in part) {
      if (part.pass.pass !== due.pass || due.draw !== 0) return false;
      this.#run.absorbPass(part.pass);
      return true;
    }
    const [first] = part.futures;
    if (first === undefined || first.draw !== due.draw || first.pass !== due.pass) return false;
    for (const future of part.futures) this.#absorb(future);
    return true;
  }

  /** The pass in place of its futures: those before it are whole passes too. */
  #keepPass(pass: number): void {
    const futures = pass === 0 ? this.#firstPass : [];
    this.#keep({ pass: { pass, futures, values: this.#run.passValues(pass) } }, pass);
    this.#place = pass + 1;
  }

  #keep(part: Part, place: number): void {
    this.#hooks.keep(deflateRawSync(serialize(part), FASTEST), place);
    this.#waiting = [];
    this.#bytes = 0;
    this.#since = this.#now();
  }
}

const sizeOf = ({ sample, headline, happened }: FutureSample): number =>
  sample.byteLength + (headline?.byteLength ?? 0) + (happened?.byteLength ?? 0);
