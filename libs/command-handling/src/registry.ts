import type { ChainGraph } from '@liantu/chain-graph';
import type { ChainId, EnterpriseId, StageId } from '@liantu/domain';

/** What no single stream can tell: who owns a stage, who has a credit code. */
export interface Registry {
  /** Retired stages belong to their chain too; stages of no chain are missing. */
  ownersOf(stages: readonly StageId[]): Promise<ReadonlyMap<StageId, ChainId>>;
  creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined>;
}

/** Resolves once the graph holds all that the log holds; fails with a retriable UNAVAILABLE when that takes too long. */
export type CaughtUp = () => Promise<void>;

/** Asks the graph, caught up with the log's head: a row imported right after its stage must find it. */
export class GraphRegistry implements Registry {
  /** A stage never changes its chain. */
  private readonly owners = new Map<StageId, ChainId>();

  constructor(
    private readonly graph: ChainGraph,
    private readonly caughtUp: CaughtUp,
  ) {}

  async ownersOf(stages: readonly StageId[]): Promise<ReadonlyMap<StageId, ChainId>> {
    const unknown = stages.filter((stage) => !this.owners.has(stage));
    if (unknown.length > 0) await this.learn(unknown);
    return new Map(
      stages.flatMap((stage) => {
        const chain = this.owners.get(stage);
        return chain === undefined ? [] : [[stage, chain] as const];
      }),
    );
  }

  async creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined> {
    await this.caughtUp();
    return this.graph.creditCodeHolder(creditCode);
  }

  private async learn(stages: readonly StageId[]): Promise<void> {
    await this.caughtUp();
    for (const [stage, { chain }] of await this.graph.stages(stages)) this.owners.set(stage, chain);
  }
}
