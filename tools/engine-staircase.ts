/** The engine's staircase, low to high: a step imports only from lower ones, and from those beside it as long as they do not import back. */
export const ENGINE_STAIRCASE: readonly (readonly string[])[] = [
  ['units', 'math', 'random', 'issues', 'model-version.ts'],
  ['parameters', 'arrangements'],
  ['baseline', 'delivery'],
  ['levers'],
  ['scenario'],
  ['compile'],
  ['simulate'],
  ['ledger'],
  ['metrics'],
  ['appraisal'],
  ['ensemble'],
  ['explore'],
  ['explain'],
  ['assurance'],
  ['report'],
  ['index.ts'],
  ['england.ts', 'highs.ts'],
];

/** Height of a step, or undefined if it has no place on the staircase. */
export function stepHeight(step: string): number | undefined {
  const height = ENGINE_STAIRCASE.findIndex((level) => level.includes(step));
  return height === -1 ? undefined : height;
}

/** The step a file of `packages/engine/src` belongs to: its folder there, or its own name. */
export function stepOf(pathInSource: string): string {
  return pathInSource.split('/')[0] as string;
}
