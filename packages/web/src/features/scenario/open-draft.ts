import type { Issue, Result, Scenario } from '@ohsim/engine';
import type { StoredAs } from '../../api/scenarios-api.ts';
import { decodeDraft } from './draft-link.ts';
import type { KeptState } from './draft-store.ts';

/** Where a draft that could not be used came from, its text, and every problem in it. */
export interface DraftProblem {
  readonly from: 'link' | 'browser' | 'file' | 'stored';
  readonly text: string;
  readonly issues: readonly Issue[];
  /** The saved scenario it is, where it was read from the server. */
  readonly storedAs?: StoredAs;
}

/** What a page opens with. */
export interface OpenedDraft {
  readonly scenario: Scenario;
  readonly problem?: DraftProblem;
  /** Own draft that a shared link takes the place of, as text. */
  readonly aside?: string;
  /** Which saved scenario a draft of this browser goes back to. */
  readonly kept?: KeptState;
}

interface DraftSources {
  /** `s` of the address. */
  readonly link: string | undefined;
  /** Text kept in this browser. */
  readonly kept: string | undefined;
  readonly businessAsUsual: Scenario;
  readonly check: (text: string) => Promise<Result<Scenario>>;
}

/** Draft to start from: the link's, else the browser's, else business as usual. Nothing is thrown away: what cannot be used comes back as a problem. */
export async function openDraft({ link, kept, businessAsUsual, check }: DraftSources): Promise<OpenedDraft> {
  const own = kept === undefined ? undefined : readKept(kept);
  const ownLink = own?.link !== undefined && (link === undefined || link === own.link);
  if (link !== undefined && !ownLink) {
    const text = decodeDraft(link);
    const opened = await use('link', text, { businessAsUsual, check });
    return own === undefined ? opened : { ...opened, aside: own.text };
  }
  if (own === undefined) return { scenario: businessAsUsual };
  const opened = await use('browser', own.text, { businessAsUsual, check });
  return own.state === undefined || opened.problem !== undefined ? opened : { ...opened, kept: own.state };
}

/** A scenario checked for this page: it must also be about this system. */
export async function checkForSystem(text: string, systemId: string, check: DraftSources['check']): Promise<Result<Scenario>> {
  const result = await check(text);
  if (!result.ok || (result.value.systemIds.length === 1 && result.value.systemIds[0] === systemId)) return result;
  const issue: Issue = {
    path: 'systemIds',
    code: 'other-system',
    message: `This scenario is about ${result.value.systemIds.join(', ')}; this page is about ${systemId}`,
    severity: 'error',
    hint: 'Open it on the page of its own system',
  };
  return { ok: false, issues: [issue] };
}

async function use(from: 'link' | 'browser', text: string, sources: Pick<DraftSources, 'businessAsUsual' | 'check'>): Promise<OpenedDraft> {
  const { businessAsUsual, check } = sources;
  const result = await checkForSystem(text, businessAsUsual.systemIds[0] ?? '', check);
  return result.ok ? { scenario: result.value } : { scenario: businessAsUsual, problem: { from, text, issues: result.issues } };
}

/** The kept text taken apart; a text that is not as it was written is itself the scenario text, and its check will say what is wrong. */
function readKept(kept: string): { readonly text: string; readonly link: string | undefined; readonly state?: KeptState | undefined } {
  try {
    const { scenario, link, ...rest } = JSON.parse(kept) as { scenario?: unknown; link?: unknown };
    if (typeof scenario === 'object' && scenario !== null && typeof link === 'string')
      return { text: JSON.stringify(scenario), link, state: stateOf(rest) };
  } catch {
    // not JSON: fall through
  }
  return { text: kept, link: undefined };
}

/** Which saved scenario the kept text names, if it does so properly. */
function stateOf(rest: { storedAs?: unknown; unsaved?: unknown }): KeptState | undefined {
  const { id, version, name } = (rest.storedAs ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof version !== 'number' || typeof name !== 'string') return undefined;
  return { storedAs: { id, version, name }, unsaved: rest.unsaved !== false };
}
