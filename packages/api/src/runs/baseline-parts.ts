import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Baseline } from '@ohsim/engine';
import type { BaselineRow, BaselineStore } from '../store/store.ts';

/** What is counted: organisations, staff, arrangements, the shape of lines and models. */
export type BaselineData = Omit<Baseline, 'parameters' | 'unknowns'>;

/** What is assumed: the parameters and how they are drawn together. */
export type BaselineDefaults = Pick<Baseline, 'parameters' | 'unknowns'>;

export function partsOf({ parameters, unknowns, ...data }: Baseline): { readonly data: BaselineData; readonly defaults: BaselineDefaults } {
  return { data, defaults: { parameters, unknowns } };
}

/** The data of one baseline under the defaults of another, with the sources of both. */
export function baselineOf(data: BaselineData, defaults: BaselineDefaults, moreSources: Baseline['sources'] = []): Baseline {
  const known = new Set(data.sources.map(({ id }) => id));
  return { ...data, ...defaults, sources: [...data.sources, ...moreSources.filter(({ id }) => !known.has(id))] };
}

/** Keeps a baseline under its version, unless the store has it. */
export async function keepBaseline(
  store: BaselineStore,
  { baseline, baselineVersion, keptAt }: { readonly baseline: Baseline; readonly baselineVersion: string; readonly keptAt: Date },
): Promise<void> {
  if (await store.has(baselineVersion)) return;
  const { data, defaults } = partsOf(baseline);
  await store.keep({ baselineVersion, keptAt, data: await pack(data), defaults: await pack(defaults) });
}

/** A kept baseline as it was; its keys come back in another order, which changes neither its version nor a result. */
export async function unpackBaseline(row: BaselineRow): Promise<Baseline> {
  return baselineOf((await unpack(row.data)) as BaselineData, (await unpack(row.defaults)) as BaselineDefaults);
}

const pack = async (part: object): Promise<Uint8Array> =>
  new Uint8Array(await promisify(deflateRaw)(Buffer.from(JSON.stringify(part)), { level: 9 }));

async function unpack(bytes: Uint8Array): Promise<unknown> {
  const text: Buffer = await promisify(inflateRaw)(bytes);
  return JSON.parse(text.toString('utf8'));
}
