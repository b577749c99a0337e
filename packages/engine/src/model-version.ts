/** Hash of the model's code: results of equal version, scenario, baseline and settings are equal. Written by `pnpm generate`. */
export const MODEL_VERSION = '7b1f3b55f61f9a48';
