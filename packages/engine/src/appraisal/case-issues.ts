import { errorIssue, type Issue } from '../issues/issue.ts';
import { NATIONAL_PAYER, SYSTEM_PAYER } from '../ledger/cost-categories.ts';
import { parseMonth } from '../units/months.ts';
import type { CaseContext } from './case-context.ts';
import { priceYearsAllowed } from './price-year.ts';

/** What is wrong with a case beyond its scenarios: price year, repeated ids, options without a change, assumptions that differ between options, payers, months. */
export const caseIssues = (context: CaseContext): Issue[] => [
  ...priceYearIssues(context),
  ...idIssues(context),
  ...overrideIssues(context),
  ...programmeIssues(context),
  ...affordabilityIssues(context),
];

const priceYearIssues = ({ document, baseline }: CaseContext): Issue[] => {
  const allowed = priceYearsAllowed(baseline);
  if (document.priceYear === undefined || allowed.includes(document.priceYear)) return [];
  const message = 'the price year';
  return [errorIssue({ path: 'priceYear', code: 'not-allowed', message, found: document.priceYear, allowed: { oneOf: allowed } })];
};

const idIssues = ({ document }: CaseContext): Issue[] => {
  const ids = document.options.map(({ id }) => id);
  const minimums = document.options.flatMap(({ kind }, at) => (kind === 'do-minimum' ? [at] : []));
  return [
    ...ids.flatMap((id, at) =>
      ids.indexOf(id) === at && id !== 'business-as-usual'
        ? []
        : [
            errorIssue({
              path: `options[${at}].id`,
              code: 'duplicate',
              message: id === 'business-as-usual' ? 'Business as usual is in every case and needs no option' : `${id} is already an option`,
              found: id,
              hint: 'Give each option an id of its own',
            }),
          ],
    ),
    ...minimums.slice(1).map((at) =>
      errorIssue({
        path: `options[${at}].kind`,
        code: 'duplicate',
        message: 'A case has at most one do-minimum option',
        found: 'do-minimum',
        hint: "Make it an 'option'",
      }),
    ),
  ];
};

/** Assumptions from the start are shared: an option that starts from another world is not compared, it is replaced. */
const overrideIssues = ({ document }: CaseContext): Issue[] => {
  const parts = [
    ...document.options.map(({ overrides }, at) => ({ overrides, path: `options[${at}].overrides` })),
    { overrides: document.businessAsUsual?.overrides ?? [], path: 'businessAsUsual.overrides' },
  ];
  return parts.flatMap(({ overrides, path }) =>
    overrides.flatMap((entry, at) =>
      typeof entry !== 'object' || entry === null || Reflect.get(entry, 'from') !== undefined
        ? []
        : [
            errorIssue({
              path: `${path}[${at}].from`,
              code: 'missing',
              message: 'A change that one option makes needs the month in which it begins',
              hint: 'Give "from", or move it to "assumptions", which all options share',
            }),
          ],
    ),
  );
};

const payersOf = ({ document, baseline }: CaseContext): string[] => [
  SYSTEM_PAYER,
  NATIONAL_PAYER,
  ...baseline.organisations.filter(({ systemId }) => document.systemIds.includes(systemId)).map(({ id }) => id),
];

const payerIssue = (payer: string, path: string, payers: readonly string[]): Issue[] =>
  payers.includes(payer)
    ? []
    : [
        errorIssue({
          path,
          code: 'unknown-payer',
          message: `"${payer.slice(0, 80)}" does not pay for anything in these systems`,
          found: payer.slice(0, 80),
          hint: `Payers are ${payers.slice(0, 6).join(', ')}${payers.length > 6 ? ', ...' : ''}`,
        }),
      ];

const programmeIssues = (context: CaseContext): Issue[] => {
  const payers = payersOf(context);
  const first = parseMonth(context.baseline.startMonth);
  const last = first + 12 * context.years - 1;
  return context.document.options.flatMap(({ programme }, at) =>
    programme.flatMap(({ payer, from, poundsOnce, poundsPerYear }, item) => {
      const path = `options[${at}].programme[${item}]`;
      const month = parseMonth(from);
      const outside =
        month >= first && month <= last
          ? []
          : [
              errorIssue({
                path: `${path}.from`,
                code: month < first ? 'before-start' : 'after-end',
                message: `${from} is ${month < first ? 'before the first' : 'after the last'} month of the appraisal`,
                found: from,
                hint: `The appraisal covers ${context.years} years from ${context.baseline.startMonth}`,
              }),
            ];
      const nothing =
        poundsOnce !== 0 || poundsPerYear !== 0
          ? []
          : [errorIssue({ path, code: 'empty', message: 'This cost is nothing', hint: 'Give poundsOnce, poundsPerYear or both' })];
      return [...payerIssue(payer, `${path}.payer`, payers), ...outside, ...nothing];
    }),
  );
};

const affordabilityIssues = (context: CaseContext): Issue[] => {
  const { affordability } = context.document;
  return affordability === undefined ? [] : payerIssue(affordability.payer, 'affordability.payer', ['all', ...payersOf(context)]);
};
