/** What a lever acts on: how cards are grouped. */
export const LEVER_GROUPS = [
  { id: 'pipeline', label: 'People pipeline', description: 'More people trained, qualified and hired.' },
  { id: 'keep', label: 'Keep people', description: 'Fewer people leave, or they work other hours.' },
  { id: 'work', label: 'Share the work', description: 'Who does the work, and how much of it they get done.' },
  { id: 'access', label: 'Access', description: 'Whose needs reach a service, and when.' },
  { id: 'quality', label: 'Quality and leadership', description: 'Standards, prevention, partnership; most effects are stated by you.' },
  { id: 'shocks', label: 'Shocks', description: 'What may happen to you: growth and surges.' },
] as const;

export type LeverGroup = (typeof LEVER_GROUPS)[number]['id'];
