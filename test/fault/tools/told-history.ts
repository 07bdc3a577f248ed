import type { Random } from './random.js';
import { hashOf, type ToldCommand } from './told-command.js';

const YEARS = { first: 2001, last: 2020 };

/** What the system under test can be told. */
export interface Kinds {
  readonly renames: boolean;
  /** Whether it takes the hash of a command from the same text as the recorder. */
  readonly hashes: boolean;
}

/** Commands of one writer, drawn from a seed: new enterprises, their names and figures, and whole chains. */
export class ToldHistory {
  readonly #random: Random;
  readonly #kinds: Kinds;
  readonly #own: string[] = [];
  #told = 0;

  constructor(random: Random, kinds: Kinds = { renames: true, hashes: true }) {
    this.#random = random;
    this.#kinds = kinds;
  }

  next(): ToldCommand {
    this.#told += 1;
    const enterprise = this.#own[this.#random.below(this.#own.length)];
    if (enterprise === undefined || this.#random.percent(25)) return this.#register();
    if (this.#random.percent(6)) return this.chain(this.#random.between(2, 12));
    return this.#kinds.renames && this.#random.percent(50)
      ? this.#rename(enterprise)
      : this.#report(enterprise);
  }

  /** A chain of so many stages in a row: twice as many events, with its definition and the edges between them. */
  chain(stages: number): ToldCommand {
    const chainId = this.#random.uuid();
    const ids = Array.from({ length: stages }, (_, index) => `${chainId}-${index}`);
    return this.#tell('DefineChain', `chain-${chainId}`, {
      chainId,
      name: '再生金属及制品',
      stages: ids.map((stageId) => ({
        stageId,
        name: stageId,
        tier: 'UPSTREAM',
        scope: 'CORE',
        gbt4754: [],
        hs4: [],
      })),
      edges: ids.slice(1).map((to, index) => ({ from: ids[index], to, kind: 'FEEDS', essential: true })),
      effectiveOn: '2015-01-01',
    });
  }

  #register(): ToldCommand {
    const enterpriseId = this.#random.uuid();
    this.#own.push(enterpriseId);
    const [name, region, effectiveOn] = [`许昌企业${this.#told}`, '411000', '2000-01-01'];
    return this.#about('RegisterEnterprise', enterpriseId, { enterpriseId, name, region, effectiveOn });
  }

  #rename(enterpriseId: string): ToldCommand {
    const [name, effectiveOn] = [`新名${this.#told}𠮷`, `${this.#year()}-06-30`];
    return this.#about('RenameEnterprise', enterpriseId, { enterpriseId, name, effectiveOn });
  }

  #report(enterpriseId: string): ToldCommand {
    return this.#about('ReportFigures', enterpriseId, { enterpriseId, year: this.#year(), jobs: this.#told });
  }

  #about(type: ToldCommand['type'], enterpriseId: string, data: ToldCommand['data']): ToldCommand {
    return this.#tell(type, `enterprise-${enterpriseId}`, data);
  }

  #tell(type: ToldCommand['type'], stream: string, data: ToldCommand['data']): ToldCommand {
    const command = { id: this.#random.uuid(), type, stream, data };
    return this.#kinds.hashes ? { ...command, hash: hashOf(data) } : command;
  }

  #year(): number {
    return this.#random.between(YEARS.first, YEARS.last);
  }
}
