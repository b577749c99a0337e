/** Hash of the model's code: results of equal version, scenario, baseline and settings are equal. Written by `pnpm generate`. */
export const MODEL_VERSION = 'ac4b9c3f57e8a6bf';
