import { CatalogueGate } from '../engine/catalogue-gate.tsx';
import { AboutLimits } from '../features/about/about-limits.tsx';
import { AboutMethod } from '../features/about/about-method.tsx';
import { SourceList } from '../features/assumptions/source-list.tsx';
import { Breadcrumb } from '../frame/breadcrumb.tsx';
import { usePageTitle } from '../frame/use-page-title.ts';

/** What the product does, how, what it cannot do and must not be used for, and its sources. */
export function AboutPage() {
  usePageTitle('About');
  return (
    <div className="ohs-prose">
      <Breadcrumb trail={[{ to: '/', label: 'England' }]} here="About" />
      <h1>About ohsim</h1>
      <p>
        ohsim projects the occupational health workforce of each of England’s 42 integrated care systems (ICSs) month by month for 15 years,
        sets it against the need of their real organisations, and shows where it falls short, when and why. It runs in your browser, at a
        shell and through an API, with the same figures everywhere.
      </p>
      <AboutMethod />
      <AboutLimits />
      <h2 id="sources">Sources and licence</h2>
      <p>
        Contains public sector information licensed under the{' '}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence v3.0</a>. Workforce,
        sickness absence and turnover figures are from NHS England; places and populations are from the Office for National Statistics.
        ohsim itself is licensed under Apache-2.0. It is a prototype, not an official NHS service, and is not endorsed by the NHS.
      </p>
      <CatalogueGate>
        {({ baseline, baselineVersion, modelVersion }) => (
          <>
            <p className="ohs-quiet">
              Data {baseline.label}, version {baselineVersion.slice(0, 12)}. Model version {modelVersion}.
            </p>
            <SourceList sources={baseline.sources} />
          </>
        )}
      </CatalogueGate>
    </div>
  );
}
