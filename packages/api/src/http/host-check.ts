import type { Context, MiddlewareHandler } from 'hono';
import type { ApiDeps, ApiEnv } from '../deps.ts';
import { Problem } from './problem.ts';

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export const isLoopbackAddress = (address: string): boolean => LOOPBACK_ADDRESS.test(address);

/** Name in the Host header, without port, in lower case. */
export function hostNameOf(context: Context): string {
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  return host.replace(/:\d*$/, '').toLowerCase();
}

export const isLoopbackName = (name: string): boolean => LOOPBACK_NAME.test(name);

/** Refuses requests from this machine to a name that is not its own: a web page elsewhere may have pointed its name here (DNS rebinding). */
export function hostCheck(access: ApiDeps['access']): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const name = hostNameOf(context);
    const known = isLoopbackName(name) || access.trustedHosts.includes(name);
    if (!known && isLoopbackAddress(access.remoteAddress(context))) {
      throw new Problem(421, {
        detail: `This server does not answer to the host name ${name.slice(0, 100)}. Name it in OHSIM_TRUSTED_HOSTS if it should.`,
      });
    }
    await next();
  };
}
