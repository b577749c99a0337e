/** Run with tsx. Writes openapi.json from the routes. */
import { writeFileSync } from 'node:fs';
import { OPENAPI_FILE } from './openapi-file.ts';
import { openTestApp } from './testing/test-app.ts';

const app = await openTestApp();
const response = await app.request('/api/v1/openapi.json');
writeFileSync(OPENAPI_FILE, `${JSON.stringify(await response.json(), null, 2)}\n`);
await app.close();
