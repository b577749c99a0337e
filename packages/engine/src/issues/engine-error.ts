/** Our own mistake, with the offending value in its message: a broken invariant or a function called outside its domain. Never a user's input; that is an `Issue`. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
