import {
  clusterDecider,
  enterpriseDecider,
  linkDecider,
  zoneDecider,
  type ClusterEvent,
  type ClusterState,
  type DomainEvent,
  type EnterpriseEvent,
  type EnterpriseState,
  type Joining,
  type LinkEvent,
  type LinkState,
  type SupplyTerms,
  type ZoneEvent,
  type ZoneState,
} from '@liantu/domain';
import { subjectOf, type RecordedEvent } from '@liantu/kernel';

export interface CollectedEnterprise {
  readonly state: EnterpriseState;
  readonly joins: readonly Joining[];
}

export interface CollectedLink {
  readonly terms?: SupplyTerms;
  readonly state: LinkState;
}

const NOTHING: CollectedEnterprise = {
  state: enterpriseDecider.initialState,
  joins: [],
};

/** The subjects of a log, folded event by event, for the rows of an export. */
export class Collected {
  readonly enterprises = new Map<string, CollectedEnterprise>();
  readonly links = new Map<string, CollectedLink>();
  readonly zones = new Map<string, ZoneState>();
  readonly clusters = new Map<string, ClusterState>();

  add({ stream, event }: RecordedEvent<DomainEvent>): void {
    const { category, id } = subjectOf(stream);
    if (category === enterpriseDecider.category) this.addEnterprise(id, event as EnterpriseEvent);
    if (category === linkDecider.category) this.addLink(id, event as LinkEvent);
    if (category === zoneDecider.category)
      this.zones.set(
        id,
        zoneDecider.evolve(this.zones.get(id) ?? zoneDecider.initialState, event as ZoneEvent),
      );
    if (category === clusterDecider.category)
      this.clusters.set(
        id,
        clusterDecider.evolve(this.clusters.get(id) ?? clusterDecider.initialState, event as ClusterEvent),
      );
  }

  private addEnterprise(id: string, event: EnterpriseEvent): void {
    const known = this.enterprises.get(id) ?? NOTHING;
    this.enterprises.set(id, {
      state: enterpriseDecider.evolve(known.state, event),
      joins: event.type === 'EnterpriseJoinedChain' ? [...known.joins, event.data] : known.joins,
    });
  }

  private addLink(id: string, event: LinkEvent): void {
    const known = this.links.get(id) ?? { state: linkDecider.initialState };
    const state = linkDecider.evolve(known.state, event);
    this.links.set(
      id,
      event.type === 'SupplyLinkEstablished' ? { terms: event.data, state } : { ...known, state },
    );
  }
}
