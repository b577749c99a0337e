import type { Baseline } from '../baseline/baseline.ts';

const FIXED = `
capacity.weeksPresent capacity.longAbsenceHazard capacity.longAbsenceMonths capacity.governanceHoursPerWeek capacity.supervisionHoursPerTraineeWeek
capacity.traineeOutput capacity.flexShare capacity.contactsPerClinic capacity.targetUtilisation capacity.independentUtilisation capacity.participationFrom60
capacity.locumCoverShare capacity.openingHoursPerWeek capacity.providerOpeningHoursPerWeek capacity.roundTheClockShare demand.growthPerYear demand.sicknessElasticity demand.accessElasticityToWait demand.accessWaitFloor demand.missedRate
demand.missedTimeLostShare demand.missedAdminMinutes travel.circuity travel.speedKmh wait.lead.doctor wait.lead.nurse wait.lead.other
wait.arrivalVariability wait.serviceVariability wait.leaveSpellDays wait.leaveWeeksPresent wait.withdrawalPerMonth wait.stepDownMaxShare
wait.stepDownTimeFactor wait.valveRamp wait.smoothingMonths training.om.fill training.om.attritionPerMonth training.om.postCompletionMonths
training.om.completion training.om.nhsShare training.om.localShare training.om.intakeMonth training.om.trainerShare training.om.traineesPerTrainer training.om.pauseMonths
training.om.newSpecialistAge training.om.newSpecialistAgeSpread training.om.extraPosts training.om.durationMonths training.portfolio.perYear
training.scphn.placesPerYear market.specialist.hiresPerYear market.scphn.hiresPerYear market.turnoverPerYear policy.referralTimeSaving
policy.remoteShareAdded policy.doctorShareMoved policy.trainerShareAdded policy.traineesPerTrainerAdded policy.entrants.specialist policy.entrants.specialty-doctor policy.entrants.scphn policy.entrants.ohn policy.attractiveness.specialist policy.attractiveness.scphn policy.retireReturnShare policy.returnHours policy.participation policy.nurseLedShare policy.technicianShareMoved policy.accessGapClosed.trust policy.accessGapClosed.primaryCare policy.accessGapClosed.socialCare policy.needSurge policy.programmeCost policy.accreditationShare policy.unsocialHoursPremium policy.scphnPlaceCost policy.diplomaCost policy.scphnPlaceMonths access.own access.neighbour access.independent delivery.ownDoctorHeads delivery.ownTherapistHeads
market.providerAttractiveness market.sessionsPerVacancyYear cost.nationalInsuranceRate cost.nationalInsuranceThreshold cost.pensionTrust cost.pensionCentral cost.apprenticeshipLevy
cost.overheadUplift cost.itPerHead cost.mileage cost.sessionPremium cost.accreditationFirst cost.accreditationYear cost.externalIncome
cost.premisesShare cost.recruitmentPerHire cost.traineeExpenses cost.trainingTariff cost.nurseBackfillShare
contract.independent.pricePerHead contract.independent.pricePerReferral contract.independent.indexation contract.independent.waitPenalty
contract.independent.penaltyCap contract.independent.blockCap contract.independent.blockCollar contract.nhs.margin
contract.independent.waitReward contract.independent.rewardFrom contract.independent.noticeMonths contract.independent.termLeftMonths
appraisal.discount.standard appraisal.discount.health appraisal.periodYears appraisal.benefitsDelayMonths appraisal.optimism.benefits
appraisal.optimism.pay appraisal.optimism.contract appraisal.optimism.set-up appraisal.optimism.it appraisal.deflator.index appraisal.deflator.growth
benefit.rFull benefit.tauWorkingDays benefit.caseWeightDoctor benefit.caseWeightNurse benefit.startCap benefit.pricePerFteDay benefit.staffFtePerHead
benefit.cashableShare benefit.turnoverCut benefit.costPerLeaver benefit.agencyCoverShare benefit.agencyPremium benefit.claimsPerHead benefit.claimsCut
benefit.qalyPerCase benefit.qalyValue benefit.wellbyPerCase benefit.wellbyValue`
  .trim()
  .split(/\s+/);

const BY_ROLE = `hoursPerFteWeek directShare externalShare joinerAge joinerAgeSpread marketStock marketWillingShare marketReturnShare ageMix
participation hazard.retire hazard.leave hazard.illHealthDeath`
  .trim()
  .split(/\s+/);

const BY_LINE =
  'ratePer1000 shareThroughOh reviewsPerCase remoteShare protectedShare adminMinutesPerContact adminMinutesPerCase leadShare season siteBoundShare'.split(
    ' ',
  );

const BY_DELIVERY_MODEL =
  'transitionMonths productivityDip doubleRunningShare leavingSpike managementOverhead staffMoveShare setUpCost'.split(' ');

/** Every parameter the mechanisms read, for the roles, lines and tasks of a baseline. */
export const requiredParameterIds = (baseline: Baseline): string[] => [
  ...FIXED,
  ...baseline.roles.flatMap((role) => [
    ...BY_ROLE.map((name) => `role.${role.id}.${name}`),
    `cost.pay.${role.id}`,
    `policy.payPremium.${role.id}`,
    ...(role.recruitment === 'programme' ? [] : [`policy.postsAdded.${role.id}`]),
    ...(role.recruitment === 'vacancy' ? [`role.${role.id}.hiresPerVacancyYear`] : []),
  ]),
  ...baseline.deliveryModels
    .filter((model) => model.id !== 'as-recorded')
    .flatMap((model) => BY_DELIVERY_MODEL.map((name) => `delivery.${model.id}.${name}`)),
  ...baseline.lines.flatMap((line) => [
    ...BY_LINE.map((name) => `line.${line.id}.${name}`),
    ...(line.driver === 'new-starters' ? [`line.${line.id}.startersPerJoiner`] : []),
    ...line.tasks.flatMap((task, index) => [
      ...['share', 'minutesNew', 'minutesReview'].map((name) => `line.${line.id}.task.${index}.${name}`),
      ...(task.stepDownOnly ? [] : task.substitutes.map((role) => `line.${line.id}.task.${index}.substitute.${role}`)),
    ]),
  ]),
];
