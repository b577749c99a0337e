import { build, type Rollup } from 'vite';

/** An entry with all it imports as one script for a page or a worker. */
export async function browserScript(entry: string): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'ohsimScript' } },
  })) as Rollup.RollupOutput[];
  return made[0]!.output[0].code;
}
