import { Link } from 'react-router';

/** Where the page stands: England > ICS > page. */
export function Breadcrumb({
  trail,
  here,
}: {
  readonly trail: readonly { readonly to: string; readonly label: string }[];
  readonly here: string;
}) {
  return (
    <nav className="ohs-breadcrumb" aria-label="Breadcrumb">
      <ol>
        {trail.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
