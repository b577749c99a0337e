/** The label that stands wherever staffing of services is shown. */
export function AllocatedMark({ text }: { readonly text: string }) {
  return (
    <p className="ohs-allocated">
      <strong>Allocated, not observed</strong> {text}
    </p>
  );
}
