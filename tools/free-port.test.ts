import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';

test('a port in use is passed over', async () => {
  const first = await freePort(18_787, '127.0.0.1');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(first, '127.0.0.1', resolve));
  expect(await freePort(first, '127.0.0.1')).toBeGreaterThan(first);
  await new Promise((resolve) => server.close(resolve));
});
