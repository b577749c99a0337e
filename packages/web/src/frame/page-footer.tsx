import { Link } from 'react-router';

/** What the product is not, what it must not be used for, and where its data come from. */
export function PageFooter() {
  return (
    <footer className="ohs-footer">
      <div className="ohs-width ohs-footer__inner">
        <p>
          <strong>Prototype, not an official NHS service.</strong> Not for performance management of individuals. Not for clinical triage.
          Staffing of services is allocated from national totals, not observed.
        </p>
        <p>
          Contains public sector information licensed under the{' '}
          <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence v3.0</a>.{' '}
          <Link to="/about#sources">Sources and licence</Link>
        </p>
      </div>
    </footer>
  );
}
