import type { Baseline, Organisation } from '../../baseline/baseline.ts';
import { bindService } from '../../compile/bind-service.ts';
import { caseRates } from '../../compile/case-rates.ts';
import { compileTasks } from '../../compile/compile-tasks.ts';
import { parameterSeries } from '../../compile/parameter-series.ts';
import { parseMonth } from '../../units/months.ts';

/** What one organisation's staff ask of doctors at the opening of the baseline. */
export interface DoctorWork {
  /** Specialist FTE that keep lists stable: minutes asked / (minutes of an FTE at work x target utilisation). Governance and supervision not included. */
  readonly requiredFte: number;
  /** Clinic days a year that cannot be remote. */
  readonly clinicDays: number;
}

/** Doctor work of any organisation of a baseline, before levers: expressed cases x minutes of the tasks a doctor does by preference (MODEL sections 5 and 6). */
export const doctorWork = (baseline: Baseline): ((organisation: Organisation) => DoctorWork) => {
  const startMonth = parseMonth(baseline.startMonth);
  const series = parameterSeries(baseline.parameters, [], { startMonth, months: 1 });
  const tasks = compileTasks(baseline.lines, baseline.roles, baseline.pools);
  const { lines, pools, roles } = baseline;
  const work = bindService({ lines, pools, roles, tasks, months: 1, startMonth }, series);
  const rates = caseRates(baseline, tasks, series);
  const doctor = pools.findIndex(({ id }) => id === 'doctor');
  const specialist = roles.findIndex(({ id }) => id === 'specialist');
  const minutesPerFte = (work.minutesPerFte[specialist] as number) * work.availability * work.targetUtilisation;
  const contactsPerClinic = series.base('capacity.contactsPerClinic');
  return (organisation) => {
    let minutes = 0;
    let contacts = 0;
    tasks.forEach((task, index) => {
      if (task.pool !== doctor) return;
      const cases = rates(organisation, task.line) * rates.taskShare(index) * organisation.access;
      minutes += cases * (work.taskMinutes[index] as number);
      contacts += cases * (work.contactsPerCase[index] as number) * (1 - (work.remoteShare[task.line] as number));
    });
    return { requiredFte: minutes / minutesPerFte, clinicDays: (12 * contacts) / contactsPerClinic };
  };
};
