import { Link } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.ts';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle('Page not found');
  return (
    <div className="ohs-prose">
      <h1>Page not found</h1>
      <p>There is no page at this address.</p>
      <p>
        <Link to="/">Go to the map of England</Link>
      </p>
    </div>
  );
}
