import type { Registry } from '@liantu/command-handling';
import type { ChainId, EnterpriseId, StageId } from '@liantu/domain';
import type { EventStore } from '@liantu/event-store';

/** Reads the whole log each time it is asked. */
export class LogRegistry implements Registry {
  asked = 0;

  constructor(private readonly store: EventStore) {}

  async ownersOf(asked: readonly StageId[]): Promise<ReadonlyMap<StageId, ChainId>> {
    this.asked += 1;
    const owners = new Map<StageId, ChainId>();
    for (const { event } of await this.store.readAll(undefined, 1000))
      if (event.type === 'StageAdded' && asked.includes(event.data.stageId))
        owners.set(event.data.stageId, event.data.chainId);
    return owners;
  }

  async creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined> {
    this.asked += 1;
    for (const { event } of await this.store.readAll(undefined, 1000))
      if (event.type === 'EnterpriseRegistered' && event.data.creditCode === creditCode)
        return event.data.enterpriseId;
    return undefined;
  }
}
