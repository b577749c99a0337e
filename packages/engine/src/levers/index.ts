import { accreditationMandate } from './accreditation-mandate.ts';
import { businessPartnering } from './business-partnering.ts';
import { doctorDiplomas } from './doctor-diplomas.ts';
import { establishment } from './establishment.ts';
import { extendTheOffer } from './extend-the-offer.ts';
import { fillRate } from './fill-rate.ts';
import { growthAndSurge } from './growth-and-surge.ts';
import { lateCareerWorking } from './late-career-working.ts';
import { leadership } from './leadership.ts';
import type { Lever } from './lever.ts';
import { locumPolicy } from './locum-policy.ts';
import { missedAppointments } from './missed-appointments.ts';
import { nurseLedCare } from './nurse-led-care.ts';
import { nurseTraining } from './nurse-training.ts';
import { openingHours } from './opening-hours.ts';
import { participation } from './participation.ts';
import { paySupplement } from './pay-supplement.ts';
import { portfolioRoute } from './portfolio-route.ts';
import { proactiveShift } from './proactive-shift.ts';
import { recallOfSessions } from './recall-of-sessions.ts';
import { retention } from './retention.ts';
import { retireAndReturn } from './retire-and-return.ts';
import { skillMixShift } from './skill-mix-shift.ts';
import { technicians } from './technicians.ts';
import { timeToFill } from './time-to-fill.ts';
import { trainerExpansion } from './trainer-expansion.ts';
import { trainingPosts } from './training-posts.ts';
import { triageAndRemote } from './triage-and-remote.ts';

/** Every lever, in the order in which forms and lists show them: who does the work, then more people, keeping them, access, quality, and shocks last. */
export const LEVERS: readonly Lever[] = [
  triageAndRemote,
  missedAppointments,
  recallOfSessions,
  locumPolicy,
  skillMixShift,
  nurseLedCare,
  technicians,
  timeToFill,
  establishment,
  nurseTraining,
  doctorDiplomas,
  fillRate,
  trainerExpansion,
  portfolioRoute,
  trainingPosts,
  lateCareerWorking,
  retireAndReturn,
  retention,
  paySupplement,
  participation,
  openingHours,
  extendTheOffer,
  proactiveShift,
  accreditationMandate,
  businessPartnering,
  leadership,
  growthAndSurge,
];

export const findLever = (id: string): Lever | undefined => LEVERS.find((lever) => lever.id === id);
