/** Builds the command, the server and their threads if a source has changed; the launcher calls it. */
import { builtPrograms } from './programs.ts';

await builtPrograms();
