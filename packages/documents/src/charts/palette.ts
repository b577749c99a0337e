/** Colours of the design note. "Worse" is darker on one scale; nothing is told by colour alone. */
export const PALETTE = {
  text: '#212b32',
  quietText: '#4c6272',
  rule: '#e4e8ea',
  axis: '#768692',
  card: '#ffffff',
  people: '#005eb8',
  waits: '#00736a',
  target: '#212b32',
  businessAsUsual: '#768692',
  loss: '#7c2855',
  late: '#c77700',
  met: '#00736a',
  total: '#4c6272',
} as const;

/** Five steps from better (pale) to worse (dark), with the text colour that reads on each. */
export const HEAT = [
  { fill: '#fdeedb', text: '#212b32' },
  { fill: '#f8ca98', text: '#212b32' },
  { fill: '#e9925e', text: '#212b32' },
  { fill: '#b33a5f', text: '#ffffff' },
  { fill: '#5b1a4e', text: '#ffffff' },
] as const;

/** Fix, Focus, Grow: always shown with the word. */
export const PHASE_COLOUR = { Fix: '#003087', Focus: '#41628a', Grow: '#7c2855' } as const;

export const FONT = 'Arial, sans-serif';
