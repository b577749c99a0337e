import type { ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Right of the title: a picker or an action. */
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A white panel with its title; a region of its own for screen readers. */
export function Card({ title, subtitle, aside, id, className, children }: CardProps) {
  const headingId = `${id ?? title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-title`;
  return (
    <section className={`ohs-card ${className ?? ''}`} id={id} aria-labelledby={headingId}>
      <div className="ohs-card__head">
        <div>
          <h2 className="ohs-card__title" id={headingId}>
            {title}
          </h2>
          {subtitle === undefined ? null : <p className="ohs-card__subtitle">{subtitle}</p>}
        </div>
        {aside === undefined ? null : <div className="ohs-card__aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
