import type { ChainId, DomainEvent, EnterpriseId, StageId } from '@liantu/domain';
import type { Registry } from './registry.js';

/** What a log that holds nothing can tell. */
export const emptyRegistry: Registry = {
  ownersOf: () => Promise.resolve(new Map()),
  creditCodeHolder: () => Promise.resolve(undefined),
};

/** A registry that also knows what the events it was shown tell. */
export class LearnedRegistry implements Registry {
  private readonly owners = new Map<StageId, ChainId>();
  private readonly holders = new Map<string, EnterpriseId>();

  constructor(private readonly registry: Registry) {}

  learn(event: DomainEvent): void {
    if (event.type === 'StageAdded') this.owners.set(event.data.stageId, event.data.chainId);
    if (event.type === 'EnterpriseRegistered' && event.data.creditCode !== undefined)
      this.holders.set(event.data.creditCode, event.data.enterpriseId);
  }

  async ownersOf(stages: readonly StageId[]): Promise<ReadonlyMap<StageId, ChainId>> {
    const unknown = stages.filter((stage) => !this.owners.has(stage));
    const found = new Map(unknown.length === 0 ? [] : await this.registry.ownersOf(unknown));
    for (const stage of stages) {
      const owner = this.owners.get(stage);
      if (owner !== undefined) found.set(stage, owner);
    }
    return found;
  }

  async creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined> {
    return this.holders.get(creditCode) ?? this.registry.creditCodeHolder(creditCode);
  }
}
