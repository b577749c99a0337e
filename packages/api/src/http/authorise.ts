import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiDeps, ApiEnv } from '../deps.ts';
import type { Action, Caller } from './caller.ts';
import { hostNameOf, isLoopbackAddress, isLoopbackName } from './host-check.ts';
import { Problem } from './problem.ts';

/** The one check on every route: this machine may do everything, others need the token, and no page of another site may write. */
export function createAuthorise(access: ApiDeps['access']): (action: Action) => MiddlewareHandler<ApiEnv> {
  return (action) => async (context, next) => {
    if (action.endsWith(':write')) refuseOtherSites(context);
    context.set('caller', callerOf(context, access));
    await next();
  };
}

function callerOf(context: Context, access: ApiDeps['access']): Caller {
  if (isFromThisMachine(context, access)) return { id: 'local' };
  if (access.token === undefined) {
    throw new Problem(403, { detail: 'This server answers its own machine only. Set OHSIM_TOKEN to let others in.' });
  }
  const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
  if (given !== undefined && sameText(given, access.token)) return { id: 'token' };
  throw new Problem(401, { detail: 'A bearer token is needed.', headers: { 'www-authenticate': 'Bearer' } });
}

/** A proxy on this machine connects from loopback for others; it shows by the headers it adds or by the name it was asked for. */
function isFromThisMachine(context: Context, access: ApiDeps['access']): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    (name) => context.req.header(name) !== undefined,
  );
  return !forwarded && isLoopbackAddress(access.remoteAddress(context)) && isLoopbackName(hostNameOf(context));
}

/** Browsers say where a request comes from; programs say nothing. */
function refuseOtherSites(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const fromOtherSite = site !== undefined ? !['same-origin', 'none'].includes(site) : origin !== undefined && !sameHost(origin, context);
  if (fromOtherSite) throw new Problem(403, { detail: 'Requests that write are accepted from the pages of this server only.' });
}

function sameHost(origin: string, context: Context): boolean {
  return URL.canParse(origin) && new URL(origin).host === (context.req.header('host') ?? new URL(context.req.url).host);
}

/** Compares in a time that does not depend on the texts. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
