import { createHash } from 'node:crypto';
import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { ProcessIdentity } from './embedded/process-identity.ts';
import type { JobNoteStore, Store } from './store.ts';
import { jobNotes, jobParts } from './tables.ts';

/** Notes and parts of jobs in a Postgres, embedded or not. */
export function createJobNoteStore(database: Database, kind: Store['kind']): JobNoteStore {
  return {
    async write({ jobId, ...note }) {
      await database
        .insert(jobNotes)
        .values({ jobId, ...note })
        .onConflictDoUpdate({ target: jobNotes.jobId, set: note });
    },
    async findMany(jobIds) {
      if (jobIds.length === 0) return [];
      const rows = await database
        .select()
        .from(jobNotes)
        .where(inArray(jobNotes.jobId, [...jobIds]));
      return rows.map((row) => ({ ...row, holder: row.holder as ProcessIdentity }));
    },
    async keepPart(jobId, place, bytes) {
      const part = { jobId, ordinal: place, checksum: checksumOf(bytes), bytes };
      const replaced = await database.transaction(async (transaction) => {
        const removed = await transaction
          .delete(jobParts)
          .where(and(eq(jobParts.jobId, jobId), gte(jobParts.ordinal, place)))
          .returning({ ordinal: jobParts.ordinal });
        await transaction.insert(jobParts).values(part);
        return removed.length;
      });
      if (kind === 'embedded' && replaced > 0) await freeSpace(database);
    },
    async parts(jobId) {
      const rows = await database.select().from(jobParts).where(eq(jobParts.jobId, jobId)).orderBy(asc(jobParts.ordinal));
      const broken = rows.findIndex(({ ordinal, checksum, bytes }, index) => ordinal !== index || checksum !== checksumOf(bytes));
      return (broken < 0 ? rows : rows.slice(0, broken)).map(({ bytes }) => bytes);
    },
    async remove(jobId) {
      await database.delete(jobNotes).where(eq(jobNotes.jobId, jobId));
      const removed = await database.delete(jobParts).where(eq(jobParts.jobId, jobId)).returning({ ordinal: jobParts.ordinal });
      if (kind === 'embedded' && removed.length > 0) await freeSpace(database);
    },
  };
}

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The embedded database has no processes that do this by themselves: parts of a long run are as much as 256 MB, and as much again in its log. */
async function freeSpace(database: Database): Promise<void> {
  await database.execute(sql`vacuum job_parts`);
  await database.execute(sql`checkpoint`);
}
