import { useState } from 'react';
import { Link, NavLink } from 'react-router';

const PAGES = [
  { to: '/', label: 'England' },
  { to: '/drivers', label: 'Drivers' },
  { to: '/assumptions', label: 'Assumptions' },
  { to: '/about', label: 'About' },
] as const;

/** Blue header with the product's name and its pages; on a phone the pages fold behind "Menu". */
export function PageHeader() {
  const [open, setOpen] = useState(false);
  return (
    <header className="ohs-header">
      <div className="ohs-width ohs-header__bar">
        <Link className="ohs-header__name" to="/">
          <strong>ohsim</strong>
          <span className="ohs-header__strap">Occupational health workforce simulator</span>
        </Link>
        <button
          type="button"
          className="ohs-header__menu"
          aria-expanded={open}
          aria-controls="pages"
          onClick={() => {
            setOpen(!open);
          }}
        >
          Menu
        </button>
        <nav id="pages" className={open ? 'ohs-header__pages ohs-header__pages--open' : 'ohs-header__pages'} aria-label="Pages">
          <ul>
            {PAGES.map((page) => (
              <li key={page.to}>
                <NavLink to={page.to} end>
                  {page.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
