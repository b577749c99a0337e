import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from another, also after its number was given to a new one. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Boot of the machine and start of the process within it, where the system tells (Linux); else ''. */
  readonly birth: string;
}

export const thisProcess = (): ProcessIdentity => ({ pid: process.pid, host: hostname(), birth: birthOf(process.pid) });

/** Whether the process is known to have ended. A process on another machine is never known to have. */
export function hasEnded(holder: ProcessIdentity): boolean {
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const birth = birthOf(holder.pid);
  return holder.birth !== '' && birth !== '' && birth !== holder.birth;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat is the start in clock ticks since boot; the name in field 2 may hold spaces, so count after its bracket. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${started}`;
  } catch {
    return '';
  }
}
