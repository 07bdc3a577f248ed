import type { ChainGraph } from '@liantu/chain-graph';
import type { ChainId, EnterpriseId, StageId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import { chainIds, stageRegister, templateOn } from './chains.js';
import { enterpriseIds, enterpriseOn } from './enterprises.js';
import { told, type Log } from './facts.js';
import { figuresOf } from './figures.js';
import { deliveriesOn, linkOn, supplierOf } from './links.js';
import { membershipOf, staysOf } from './memberships.js';
import { changeDates } from './questions/change-dates.js';
import { clustersOn } from './questions/clusters.js';
import { pageOf, search } from './questions/search.js';
import { chainSituation } from './questions/situation.js';
import { clusterTotals } from './questions/totals.js';
import { outsidePurchases } from './questions/trade.js';
import { neighbourhood, supplyPath } from './questions/walks.js';
import { zonesOn } from './territory.js';

/** What can be asked of a graph, whatever fills it. */
export type Questions = Omit<ChainGraph, 'apply' | 'checkpoint' | 'close' | 'engine'>;

type Answer<Question extends keyof Questions> = ReturnType<Questions[Question]>;
type Asked<Question extends keyof Questions> = Parameters<Questions[Question]>;

/** Keeps the events and works each answer out of them when asked: slow, and short enough to be read. */
export class FoldedGraph implements Questions {
  private log: Log = [];

  fold(events: Log): this {
    this.log = [...this.log, ...events];
    return this;
  }

  async chainSituation(...[scope]: Asked<'chainSituation'>): Answer<'chainSituation'> {
    return Promise.resolve(chainSituation(this.log, scope));
  }

  async clusterTotals(...[scope]: Asked<'clusterTotals'>): Answer<'clusterTotals'> {
    return Promise.resolve(clusterTotals(this.log, scope));
  }

  async outsidePurchases(...[scope, stage, first]: Asked<'outsidePurchases'>): Answer<'outsidePurchases'> {
    const template = templateOn(this.log, scope.chain, scope.asOf);
    const isAsked = template?.stages.some(({ stageId }) => stageId === stage) ?? false;
    return Promise.resolve(isAsked ? outsidePurchases(this.log, scope, stage).slice(0, first) : []);
  }

  async changeDates(...[chain, territory]: Asked<'changeDates'>): Answer<'changeDates'> {
    return Promise.resolve(changeDates(this.log, chain, territory));
  }

  async templates(asOf: CalendarDate): Answer<'templates'> {
    return Promise.resolve(chainIds(this.log).flatMap((chain) => this.template(chain, asOf)));
  }

  async stages(ids: readonly StageId[]): Answer<'stages'> {
    const register = stageRegister(this.log);
    return Promise.resolve(new Map([...register].filter(([stage]) => ids.includes(stage))));
  }

  async zones(asOf: CalendarDate): Answer<'zones'> {
    return Promise.resolve(zonesOn(this.log, asOf));
  }

  async clusters(asOf: CalendarDate): Answer<'clusters'> {
    return Promise.resolve(clustersOn(this.log, asOf));
  }

  async creditCodeHolder(creditCode: string): Answer<'creditCodeHolder'> {
    const registrations = told(this.log, 'EnterpriseRegistered');
    return Promise.resolve(
      registrations.find(({ data }) => data.creditCode === creditCode)?.data.enterpriseId,
    );
  }

  async enterprises(ids: readonly EnterpriseId[], asOf: CalendarDate): Answer<'enterprises'> {
    return Promise.resolve(this.forKnown(ids, (id) => enterpriseOn(this.log, id, asOf)));
  }

  async searchEnterprises(...[filter, asOf, page]: Asked<'searchEnterprises'>): Answer<'searchEnterprises'> {
    return Promise.resolve(pageOf(search(this.log, filter, asOf), page));
  }

  async memberships(ids: readonly EnterpriseId[]): Answer<'memberships'> {
    return Promise.resolve(this.forKnown(ids, (id) => staysOf(this.log, id).map(membershipOf)));
  }

  async figures(ids: readonly EnterpriseId[], asOf: CalendarDate): Answer<'figures'> {
    return Promise.resolve(this.forKnown(ids, (id) => figuresOf(this.log, id, asOf)));
  }

  async supplyLinks(...[ids, side, asOf, page]: Asked<'supplyLinks'>): Answer<'supplyLinks'> {
    const inForce = deliveriesOn(this.log, asOf);
    return Promise.resolve(
      this.forKnown(ids, (id) => {
        const own = inForce.filter((delivery) =>
          side === 'suppliers' ? delivery.data.customer === id : supplierOf(delivery) === id,
        );
        return pageOf(
          own.map((delivery) => linkOn(this.log, delivery, asOf)),
          page,
        );
      }),
    );
  }

  async neighbourhood(...[question]: Asked<'neighbourhood'>): Answer<'neighbourhood'> {
    return Promise.resolve(neighbourhood(this.log, question));
  }

  async supplyPath(...[from, to, asOf]: Asked<'supplyPath'>): Answer<'supplyPath'> {
    return Promise.resolve(supplyPath(this.log, [from, to], asOf));
  }

  private template(
    chain: ChainId,
    asOf: CalendarDate,
  ): readonly NonNullable<ReturnType<typeof templateOn>>[] {
    const template = templateOn(this.log, chain, asOf);
    return template === undefined ? [] : [template];
  }

  private forKnown<Value>(
    ids: readonly EnterpriseId[],
    answer: (id: EnterpriseId) => Value,
  ): ReadonlyMap<EnterpriseId, Value> {
    const known = enterpriseIds(this.log).filter((id) => ids.includes(id));
    return new Map(known.map((id) => [id, answer(id)]));
  }
}
