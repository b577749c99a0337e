import { Component, type ReactNode } from 'react';

interface Failure {
  readonly message: string;
}

/** If the page itself fails: what happened, what still holds, and a way on. A class because React offers no other way to catch. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: Failure | undefined }> {
  override state: { failure: Failure | undefined } = { failure: undefined };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: { message: error instanceof Error ? error.message : String(error) } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <div className="nhsuk-error-summary" role="alert">
        <h1 className="nhsuk-error-summary__title">This page stopped working</h1>
        <div className="nhsuk-error-summary__body">
          <p>Your draft scenario is kept in this browser. Reload the page to go on with it.</p>
          <p>What went wrong: {failure.message}</p>
          <button type="button" className="ohs-button" onClick={() => globalThis.location.reload()}>
            Reload the page
          </button>
        </div>
      </div>
    );
  }
}
