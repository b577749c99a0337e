/** The ten drivers for improvement of Figure 5 of Growing Occupational Health (NHS England and NHS Improvement, 2021), in its order. */
export const DRIVERS = [
  { id: 'trusted-partner', label: 'Be a trusted, strategic and integrated organisational partner' },
  { id: 'system-wide-improvement', label: 'Support system-wide service innovation and improvement' },
  { id: 'equality-of-access', label: 'Enable equality of access to services that meet the needs of all NHS people' },
  { id: 'proactive-care', label: 'Increase the focus on proactive and preventative care' },
  { id: 'multi-disciplinary-models', label: 'Design and embrace future models of multi-disciplinary delivery' },
  { id: 'standards', label: 'Enhance service standards, quality, measurement and consistency' },
  { id: 'technology', label: 'Better use technology to support delivery' },
  { id: 'leadership', label: 'Empower leadership, service improvement and innovation' },
  { id: 'capacity-and-capability', label: 'Increase workforce capacity and capability' },
  { id: 'recovery', label: 'Support recovery from the pandemic' },
] as const;

export type DriverId = (typeof DRIVERS)[number]['id'];

/** The four strategic drivers of Growing Occupational Health and Wellbeing Together (NHS England, 2023), in its order. */
export const STRATEGY_DRIVERS = [
  { id: 'identity-and-impact', label: 'Growing the strategic identity and impact of occupational health and wellbeing' },
  { id: 'services-across-systems', label: 'Growing our services across systems' },
  { id: 'people', label: 'Growing our people' },
  { id: 'evidence-based-practice', label: 'Growing evidence-based practice' },
] as const;

export type StrategyDriverId = (typeof STRATEGY_DRIVERS)[number]['id'];
