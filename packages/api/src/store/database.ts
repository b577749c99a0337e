import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A Postgres reached by either driver. Rows are typed by the tables; nothing here knows which driver it is. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
