/** Code-unit order of ids: the one order in which sums run and keys are made, so that a longer list changes nothing else. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareIds(a.id, b.id);
