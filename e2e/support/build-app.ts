import { buildWeb } from '../../tools/web-build.ts';

/** Builds the dashboard before the first journey: two that begin at once would otherwise build it twice, one into the other's files. */
export const setup = (): void => {
  buildWeb();
};
