import type { IntegratedCareSystem, Organisation } from '../../packages/engine/src/baseline/baseline.ts';
import { cell, type Facts, numberIn, type Row } from './facts.ts';
import { byId, largestRemainder } from './largest-remainder.ts';

const STAFF_GROUPS = [
  'doctors',
  'nurses',
  'midwives',
  'ambulance',
  'scientific_therapeutic_technical',
  'clinical_support',
  'ambulance_support',
  'scientific_support',
  'central_functions',
  'hotel_property_estates',
  'senior_managers',
  'managers',
] as const;

const PATIENT_FACING: readonly string[] = STAFF_GROUPS.slice(0, 8);

/** Groups taken to work with noise, vibration, sensitisers, solvents or fumes: laboratories, theatres, sterile services, vehicles, workshops, kitchens, cleaning. Judgement. */
const EXPOSED: readonly string[] = [
  'ambulance',
  'ambulance_support',
  'scientific_therapeutic_technical',
  'scientific_support',
  'hotel_property_estates',
];

/** Shares of staff who face patients or work under exposure, where no staff groups are published. Judgement. */
const JUDGED_SHARES = {
  icb: { patientFacing: 0.1, exposed: 0.02 },
  'primary-care': { patientFacing: 0.75, exposed: 0.05 },
  'social-care': { patientFacing: 0.8, exposed: 0.1 },
} as const;

type Unserved = Omit<Organisation, 'access'>;

/** All employers of a system model, before it is known who serves them: trusts, boards, and one primary-care and one social-care employer per system. */
export function buildOrganisations(facts: Facts): Unserved[] {
  const boards = boardHeads(facts);
  return [...facts.trusts.map(trust), ...facts.systems.flatMap((row) => systemEmployers(row, boards))].sort(byId);
}

/** Staff of the boards: England less the trusts, by population in whole people. */
function boardHeads(facts: Facts): Map<string, number> {
  const trustHeads = facts.trusts.reduce((sum, row) => sum + numberIn(row, 'published_heads'), 0);
  return largestRemainder(
    facts.publishedHeads - trustHeads,
    facts.systems.map((row) => ({ id: cell(row, 'code'), weight: numberIn(row, 'population') })),
  );
}

function trust(row: Row): Unserved {
  const groups = STAFF_GROUPS.filter((group) => cell(row, group) !== '').map((group) => [group, numberIn(row, group)] as const);
  const all = groups.reduce((sum, [, heads]) => sum + heads, 0);
  const shareOf = (wanted: readonly string[]) =>
    round(groups.filter(([group]) => wanted.includes(group)).reduce((sum, [, heads]) => sum + heads, 0) / all);
  return {
    id: cell(row, 'code'),
    name: cell(row, 'name'),
    kind: cell(row, 'kind') as Organisation['kind'],
    sector: 'nhs-trust',
    systemId: cell(row, 'system'),
    heads: numberIn(row, 'heads'),
    staffGroups: Object.fromEntries(groups.map(([group, heads]) => [group.replaceAll('_', '-'), heads])),
    leaverShare: numberIn(row, 'leaver_share'),
    sicknessShare: numberIn(row, 'sickness_share'),
    patientFacingShare: shareOf(PATIENT_FACING),
    exposedShare: shareOf(EXPOSED),
    latitude: numberIn(row, 'latitude'),
    longitude: numberIn(row, 'longitude'),
    basis: 'published',
  };
}

function systemEmployers(row: Row, boards: ReadonlyMap<string, number>): Unserved[] {
  const code = cell(row, 'code');
  const employer = (sector: keyof typeof JUDGED_SHARES, kind: Organisation['kind'], name: string, heads: number): Unserved => ({
    id: `${code}-${sector}`,
    name,
    kind,
    sector,
    systemId: code,
    heads,
    staffGroups: {},
    leaverShare: null,
    sicknessShare: null,
    patientFacingShare: JUDGED_SHARES[sector].patientFacing,
    exposedShare: JUDGED_SHARES[sector].exposed,
    latitude: numberIn(row, 'latitude'),
    longitude: numberIn(row, 'longitude'),
    basis: 'estimate',
  });
  const place = cell(row, 'short_name');
  return [
    employer('icb', 'icb', cell(row, 'name'), boards.get(code) ?? 0),
    employer('primary-care', 'primary care', `General practice, ${place}`, numberIn(row, 'general_practice_heads')),
    employer('social-care', 'social care', `Adult social care, ${place}`, numberIn(row, 'social_care_posts')),
  ];
}

/** The 42 systems with their successor boards; shares of area are scaled to add up to 1. */
export function buildSystems(facts: Facts): IntegratedCareSystem[] {
  return facts.systems
    .map((row): IntegratedCareSystem => {
      const successors = facts.successors.filter((successor) => cell(successor, 'system') === cell(row, 'code'));
      const area = successors.reduce((sum, successor) => sum + numberIn(successor, 'area_share'), 0);
      return {
        id: cell(row, 'code'),
        onsCode: cell(row, 'ons_code'),
        name: cell(row, 'name'),
        shortName: cell(row, 'short_name'),
        abbreviation: cell(row, 'abbreviation'),
        region: cell(row, 'region'),
        tileRow: numberIn(row, 'tile_row'),
        tileColumn: numberIn(row, 'tile_column'),
        population: numberIn(row, 'population'),
        latitude: numberIn(row, 'latitude'),
        longitude: numberIn(row, 'longitude'),
        deprivationScore: numberIn(row, 'deprivation_score'),
        successors: successors.map((successor) => ({
          onsCode: cell(successor, 'successor_ons_code'),
          name: cell(successor, 'successor_name'),
          share: round(numberIn(successor, 'area_share') / area),
        })),
      };
    })
    .sort(byId);
}

/** Four decimals: more would claim a precision that the counts do not have. */
const round = (share: number) => Math.round(share * 10_000) / 10_000;
