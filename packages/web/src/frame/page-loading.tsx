/** Shown while the code of a page arrives. */
export function PageLoading() {
  return (
    <p className="ohs-loading" role="status">
      Loading the page
    </p>
  );
}
