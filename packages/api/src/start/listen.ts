import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Fail if exactly this port is taken, instead of trying the next ones. */
  readonly portFixed: boolean;
}

/** Ports tried after the first. */
const TRIES = 50;

/** The port that was asked for belongs to another process. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** Serves `fetch` on the port asked for, or on the next free one. */
export async function listen(fetch: Parameters<typeof getRequestListener>[0], { host, port, portFixed }: ListenOptions): Promise<Server> {
  const last = portFixed ? port : Math.min(port + TRIES, 65_535);
  for (let candidate = port; candidate <= last; candidate++) {
    const server = await tryListen(createServer(getRequestListener(fetch)), candidate, host);
    if (server !== undefined) return server;
  }
  const hint = portFixed ? 'Choose another with OHSIM_PORT, or leave it out to take the next free one.' : 'Choose one with OHSIM_PORT.';
  throw new PortTakenError(
    `Port ${port}${portFixed ? '' : ` and the ${TRIES} after it`} on ${host} ${portFixed ? 'is' : 'are'} taken. ${hint}`,
  );
}

/** Address for a browser on this machine. */
export function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function tryListen(server: Server, port: number, host: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(port, host, () => resolve(server));
  });
}
