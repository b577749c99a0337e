import { Dialog } from '../../blocks/dialog.tsx';
import type { IcsContext } from '../ics/ics-context.ts';
import { OrganisationPanel } from './organisation-panel.tsx';
import { ServicePanel } from './service-panel.tsx';

/** Details of the organisation or service named in the address. */
export function PlacePanel(context: IcsContext) {
  const { baseline, view, setView } = context;
  const place = view('place');
  const organisation = baseline.organisations.find((each) => each.id === place);
  const service = baseline.services.find((each) => each.id === place);
  if (organisation === undefined && service === undefined) return null;
  return (
    <Dialog key={place} wide title={organisation?.name ?? service?.name ?? ''} onClose={() => setView('place', undefined)}>
      {organisation === undefined ? null : <OrganisationPanel context={context} organisation={organisation} />}
      {service === undefined ? null : <ServicePanel context={context} service={service} />}
    </Dialog>
  );
}
