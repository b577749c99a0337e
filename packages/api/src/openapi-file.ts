import { fileURLToPath } from 'node:url';

/** The committed OpenAPI document. */
export const OPENAPI_FILE = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** The document as the committed file holds it. */
export const openApiText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
