/** How far an overload valve is open, 0-1: closed up to the standard, then linear in the wait until it is (1 + ramp) times the standard. */
export const valveOpening = (waitOverStandard: number, ramp: number): number => {
  if (!(waitOverStandard > 1)) return 0;
  return ramp <= 0 ? 1 : Math.min(1, (waitOverStandard - 1) / ramp);
};
