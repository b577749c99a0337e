import { fileURLToPath } from 'node:url';

/** The committed OpenAPI document. */
export const OPENAPI_FILE = fileURLToPath(new URL('../openapi.json', import.meta.url));
