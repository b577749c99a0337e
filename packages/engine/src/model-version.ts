/** Hash of the model's code: results of equal version, scenario, baseline and settings are equal. Written by `pnpm generate`. */
export const MODEL_VERSION = 'c887e00fdea27f66';
