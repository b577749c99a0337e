import type { Server } from 'node:http';

/** Stops taking connections and resolves when every request has been answered; after `milliseconds` those left are cut off. */
export function drain(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), milliseconds);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
