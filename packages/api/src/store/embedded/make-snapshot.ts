/** Run with tsx. Writes snapshot/pglite-<version>.tar.br: a new, empty database cluster. Run it when the version of PGlite changes. Takes about a minute. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';

const packageFile = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const cluster = await PGlite.create();
await cluster.exec('checkpoint');
const tar = Buffer.from(await (await cluster.dumpDataDir('none')).arrayBuffer());
await cluster.close();
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
const packed = brotliCompressSync(tar, {
  params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: tar.length },
});
const file = fileURLToPath(new URL(`../../../snapshot/pglite-${version}.tar.br`, import.meta.url));
writeFileSync(file, packed);
console.log(`${file}: ${packed.length} bytes`);
