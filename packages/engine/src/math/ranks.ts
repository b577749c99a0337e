/** Ranks 1 to n of the values, equal values sharing the mean of theirs. NaN is not allowed. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to = to + 1;
    for (let i = from; i <= to; i++) result[order[i] as number] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}
