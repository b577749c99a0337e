/** Hash of the model's code: results of equal version, scenario, baseline and settings are equal. Written by `pnpm generate`. */
export const MODEL_VERSION = 'f7c6eb67fe0ff105';
