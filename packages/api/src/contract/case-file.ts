import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { CASE_FILE_TYPES, CASE_FILES } from '@ohsim/documents/case-files';
import { MAX_CASE_DRAWS } from '../case-files/parse-case-file-request.ts';
import type { ApiEnv } from '../deps.ts';
import { documentedBody, workspaceParam } from './common.ts';
import { problems } from './problem.ts';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

export const writeCaseFile = createRoute({
  method: 'post',
  path: '/case-files',
  summary: 'Work out an investment case and write one file of it: Word document, workbook or the board page; nothing is stored',
  request: {
    params: z.object({ workspace: workspaceParam }),
    body: documentedBody('CaseFileRequest', 'The case, which file, and how it is worked out'),
  },
  responses: {
    200: {
      description: 'The file. The same case, model and baseline give the same bytes; the header ohsim-case names the case.',
      content: { [CASE_FILE_TYPES.docx.mediaType]: binary, [CASE_FILE_TYPES.xlsx.mediaType]: binary },
    },
    ...problems(400, 415, 422, 503),
  },
});

/** What a request says, as the OpenAPI document shows it; the engine checks the case itself. */
export function registerCaseFileRequest({ openAPIRegistry }: OpenAPIHono<ApiEnv>): void {
  openAPIRegistry.registerComponent('schemas', 'CaseFileRequest', {
    type: 'object',
    additionalProperties: false,
    required: ['case', 'file'],
    properties: {
      case: { type: 'object', description: 'An investment case: title, systems, options and what bringing them about costs' },
      file: { type: 'string', enum: [...CASE_FILES], description: 'Five Case document (docx), workbook (xlsx), or the board page (docx)' },
      mode: { type: 'string', enum: ['expected', 'sampled'], default: 'expected' },
      knowledge: { type: 'boolean', default: false, description: 'Whether what is not known is drawn too' },
      seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, default: 1 },
      draws: {
        type: 'integer',
        minimum: 1,
        maximum: MAX_CASE_DRAWS,
        description: 'Futures drawn for NPSV and BCR; 1 where nothing is drawn',
      },
      inputs: {
        type: 'string',
        enum: ['none', 'prices', 'leading', 'all'],
        default: 'prices',
        description: 'Inputs moved for switching values',
      },
    },
  });
}
