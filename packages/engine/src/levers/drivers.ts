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
