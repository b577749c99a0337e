import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listen, PortTakenError, urlOf } from './listen.ts';

const fetch = () => new Response('here');
const portOf = (server: Awaited<ReturnType<typeof listen>>) => (server.address() as AddressInfo).port;

test('the next free port is taken when the first is not free, unless it was asked for', async () => {
  const first = await listen(fetch, { host: '127.0.0.1', port: 0, portFixed: true });
  const port = portOf(first);
  const second = await listen(fetch, { host: '127.0.0.1', port, portFixed: false });
  expect(portOf(second)).toBeGreaterThan(port);
  await expect(listen(fetch, { host: '127.0.0.1', port, portFixed: true })).rejects.toThrow(PortTakenError);
  expect(urlOf(second, '127.0.0.1')).toBe(`http://localhost:${portOf(second)}`);
  expect(await (await globalThis.fetch(urlOf(second, '127.0.0.1').replace('localhost', '127.0.0.1'))).text()).toBe('here');
  first.close();
  second.close();
});
