import { createRoute, z } from '@hono/zod-openapi';
import { CASE_FILES } from '@ohsim/documents/case-files';
import type { InvestmentCase } from '@ohsim/engine';
import { documentedBody, engineObject, json, workspaceParam } from './common.ts';
import { problems } from './problem.ts';

const body = documentedBody('CaseRequest', 'The case document and how to work it out');

export const makeCase = createRoute({
  method: 'post',
  path: '/cases',
  summary: 'Work out an investment case: options against business as usual, verdict, five cases, registers, workbook; nothing is stored',
  request: { params: z.object({ workspace: workspaceParam }), body },
  responses: {
    200: json('The case as plain data', engineObject<InvestmentCase>('The investment case, as `ohsim case --json` writes it')),
    ...problems(400, 415, 422, 503),
  },
});

export const makeCaseFile = createRoute({
  method: 'post',
  path: '/cases/{file}',
  summary: 'The same case as a file: Five Case document (docx), workbook (xlsx), board page (board, a Word document)',
  request: {
    params: z.object({
      workspace: workspaceParam,
      file: z.enum(CASE_FILES).openapi({ param: { name: 'file', in: 'path' } }),
    }),
    body,
  },
  responses: {
    200: {
      description: 'The file; the same case gives the same bytes',
      content: { 'application/octet-stream': { schema: z.custom<Uint8Array>().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...problems(400, 415, 422, 503),
  },
});
