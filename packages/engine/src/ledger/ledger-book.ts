import type { CompiledModel } from '../compile/compiled-model.ts';
import { COST_CATEGORIES, type CostCategory, type CostLine, SYSTEM_PAYER } from './cost-categories.ts';

const CATEGORY_NUMBER: ReadonlyMap<CostCategory, number> = new Map(COST_CATEGORIES.map(({ id }, index) => [id, index]));

/** Lines in the order in which they were opened, one for each category, service and payer. */
export class LedgerBook {
  private readonly byKey = new Map<number, CostLine>();
  private readonly payers = new Map<string, number>();
  readonly model: CompiledModel;

  constructor(model: CompiledModel) {
    this.model = model;
  }

  // biome-ignore lint/complexity/useMaxParams: the five fields of an entry, in the order of a ledger
  add(category: CostCategory, service: number, payer: string, month: number, pounds: number): void {
    if (pounds === 0) return;
    const key = this.keyOf(category, service, payer);
    let line = this.byKey.get(key);
    if (line === undefined) {
      line = { category, service, payer, system: this.systemOf(service, payer), months: new Float64Array(this.model.months) };
      this.byKey.set(key, line);
    }
    line.months[month] = (line.months[month] as number) + pounds;
  }

  push(line: Omit<CostLine, 'system'>, system?: number): void {
    if (system !== undefined && line.service < 0) {
      if (line.months.some((pounds) => pounds !== 0)) this.byKey.set(this.keyOf(line.category, system, line.payer), { ...line, system });
      return;
    }
    line.months.forEach((pounds, month) => {
      this.add(line.category, line.service, line.payer, month, pounds);
    });
  }

  lines(): readonly CostLine[] {
    return [...this.byKey.values()];
  }

  /** A number, not a text: 30,000 entries of a future of QT1 are looked up by it (a tenth of a comparison's time went into texts, 23 November 2026). */
  private keyOf(category: CostCategory, place: number, payer: string): number {
    let number = this.payers.get(payer);
    if (number === undefined) {
      number = this.payers.size;
      this.payers.set(payer, number);
    }
    const places = 1 + Math.max(this.model.services.length, this.model.systemIds.length);
    return (number * CATEGORY_NUMBER.size + (CATEGORY_NUMBER.get(category) as number)) * places + place + 1;
  }

  private systemOf(service: number, payer: string): number {
    const organisation = this.model.organisations.find(({ id }) => id === payer);
    if (organisation !== undefined) return this.model.systemIds.indexOf(organisation.systemId);
    return service < 0 ? 0 : Math.max(0, this.model.systemOfService[service] as number);
  }
}

/** Who bears the cost of an NHS service: the organisation that runs it, or the system where it has no host. */
export const hostOf = (model: CompiledModel, service: number): string => model.services[service]?.hostOrganisationId ?? SYSTEM_PAYER;
