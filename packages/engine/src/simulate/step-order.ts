import { runAbsence } from './people/absence.ts';
import { fillExitTable } from './people/exit-table.ts';
import { runExits } from './people/exits.ts';
import type { People } from './people/people-state.ts';
import { runRecruitment } from './people/recruitment.ts';
import { runTraining } from './people/training.ts';
import { runTransfers } from './people/transfers.ts';

/**
 * The model's story, one month of people. Each step has an expected and a sampled form side by side. After it the services work the month
 * (service/run-services.ts): need, capacity, governance, allocation, lists. Order as MODEL section 3; every feedback reads last month's value.
 */
export const PEOPLE_STEPS: readonly { readonly id: string; readonly run: (people: People, month: number) => void }[] = [
  { id: 'hazards of the month', run: (people, month) => fillExitTable(people.model, month, people.exitTable) },
  { id: '1a half of the exits', run: (people, month) => runExits(people, month, 1) },
  { id: '2 training: attrition, completions, intake', run: runTraining },
  { id: '4 transfers', run: runTransfers },
  { id: '3 and 5 conversions and recruitment against vacancies', run: runRecruitment },
  { id: '1b the other half of the exits, joiners included', run: (people, month) => runExits(people, month, 2) },
  { id: 'long absence', run: runAbsence },
];
