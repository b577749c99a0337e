/** Named flows of people, with the sign they carry in the stock equation: closing = opening + sum of sign x flow. */
export const FLOWS = [
  { id: 'joinersTraining', label: 'Joined from specialist training', sign: 1 },
  { id: 'joinersPortfolio', label: 'Joined by the portfolio route', sign: 1 },
  { id: 'joinersMarket', label: 'Hired from outside NHS services', sign: 1 },
  { id: 'traineeIntake', label: 'Started specialist training', sign: 1 },
  { id: 'conversionsIn', label: 'Qualified into the role', sign: 1 },
  { id: 'transfersIn', label: 'Transferred in', sign: 1 },
  { id: 'retirements', label: 'Retired', sign: -1 },
  { id: 'otherLeavers', label: 'Left NHS occupational health', sign: -1 },
  { id: 'illHealthDeaths', label: 'Ill-health or death', sign: -1 },
  { id: 'traineeAttrition', label: 'Left training early', sign: -1 },
  { id: 'completions', label: 'Completed specialist training', sign: -1 },
  { id: 'conversionsOut', label: 'Qualified into another role', sign: -1 },
  { id: 'transfersOut', label: 'Transferred out', sign: -1 },
  { id: 'returns', label: 'Came back after retiring', sign: 1 },
] as const;

export type FlowId = (typeof FLOWS)[number]['id'];
export const FLOW_COUNT = FLOWS.length;
export const flowIndex = (id: FlowId): number => FLOWS.findIndex((flow) => flow.id === id);
