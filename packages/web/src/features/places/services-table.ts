import type { TableBlock } from '@ohsim/engine';
import type { IcsContext } from '../ics/ics-context.ts';
import { yearFigure } from './year-figure.ts';

/** Services based in the system: specialists, nurses, load of doctors and nurses, doctor wait. */
export function servicesTable({ baseline, systemId, state, focus }: IcsContext): TableBlock {
  const cubes = state.everyPlace?.output.cubes ?? [];
  const services = baseline.services.filter((service) => service.systemId === systemId);
  const right = { align: 'right' } as const;
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    kind: 'table',
    id: 'services',
    title: `Services, ${focus.financial}`,
    columns: [
      { id: 'specialists', label: 'Specialists', unit: 'FTE', decimals: 1, heat: 'none', ...right },
      { id: 'nurses', label: 'Nurses', unit: 'FTE', decimals: 1, heat: 'none', ...right },
      { id: 'load', label: 'Doctor load', unit: '%', decimals: 0, heat: 'higher-is-worse', ...right },
      { id: 'nurse-load', label: 'Nurse load', unit: '%', decimals: 0, heat: 'higher-is-worse', ...right },
      { id: 'wait', label: 'Doctor wait', unit: 'working days', decimals: 0, heat: 'higher-is-worse', ...right },
    ],
    rows: services.map((service) => {
      const at = (metricId: string, role: string, line?: string): number =>
        yearFigure(cubes, focus, 'mean', { metricId, place: service.id, role, ...(line === undefined ? {} : { line }) });
      return {
        id: service.id,
        label: service.name,
        cells: [
          number(at('fte', 'specialist')),
          number(at('fte', 'nurse')),
          number(at('load', 'doctor') * 100),
          number(at('load', 'nurse') * 100),
          number(at('mean-wait', 'doctor', 'all')),
        ],
      };
    }),
    notes: [
      'Staffing is allocated from national totals, not observed. Load: minutes offered to a role for each minute available; above 100% lists grow.',
      '“Not offered”: the service has no such staff here; its work goes to another service.',
    ],
  };
}
