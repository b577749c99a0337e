import { defineConfig } from 'drizzle-kit';

/** `pnpm --filter @ohsim/api generate:migrations` writes the next migration from store/tables.ts. */
export default defineConfig({ dialect: 'postgresql', schema: './src/store/tables.ts', out: './drizzle' });
