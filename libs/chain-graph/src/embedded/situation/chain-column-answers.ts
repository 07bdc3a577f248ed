import type { ChainId, StageId, Territory } from '@liantu/domain';
import { position, type CalendarDate, type Position } from '@liantu/kernel';
import type { ChainSituation, ClusterTotals, OutsidePurchase, Scope } from '../../situation.js';
import type { EnterpriseOnDate, Page } from '../../subjects.js';
import type { ChainAnswers } from '../chain-answers.js';
import { KeptColumns, type Asked } from '../columns/kept-columns.js';
import { readNumbers } from '../columns/read-framework.js';
import { Turns } from '../columns/turns.js';
import type { CheckpointReader } from '../storage/checkpoint-reader.js';
import type { ReaderPool, Snapshot } from '../storage/reader-pool.js';
import { changeDatesOf } from './change-dates.js';
import { placeOf, surveyOf, type Ground, type OpenGround, type TradingGround } from './ground.js';
import { KnownNumbers } from './known-numbers.js';
import { Locality, type Place } from './locality.js';
import { memberPage, type MemberSearch } from './member-page.js';
import { RecentAnswers } from './recent-answers.js';
import { purchasesOf, situationOf } from './situation.js';
import { totalsOf } from './totals.js';

/** Enough for the chains of a city; the largest of them take some 50 MB each. */
const BOUNDS = { chains: 16, bytes: 512 * 2 ** 20 };

type Subject = Pick<Scope, 'chain' | 'territory'>;

/** Answers from columns held in memory, brought up to the snapshot before each answer. */
export class ChainColumnAnswers implements ChainAnswers {
  readonly #readers: ReaderPool;
  readonly #standing: CheckpointReader;
  readonly #numbers = new KnownNumbers();
  readonly #kept = new KeptColumns(BOUNDS);
  readonly #turns = new Turns<ChainId>();
  readonly #totals = new RecentAnswers<ClusterTotals>(4096);
  readonly #situations = new RecentAnswers<ChainSituation>(256);

  constructor(readers: ReaderPool, standing: CheckpointReader) {
    this.#readers = readers;
    this.#standing = standing;
  }

  clusterTotals(scope: Scope, signal?: AbortSignal): Promise<ClusterTotals | undefined> {
    const work = async (ground: Ground): Promise<ClusterTotals | undefined> => {
      const survey = surveyOf(ground, scope, signal);
      return survey && { ...(await totalsOf(survey)), position: position(ground.columns.position) };
    };
    const ask = (): Promise<ClusterTotals | undefined> => {
      const ground = this.#currentGround(scope);
      return ground === undefined ? this.#amongMembers(scope, work, signal) : work(ground);
    };
    return this.#unlessRecent(this.#totals, scope, ask);
  }

  chainSituation(scope: Scope, signal?: AbortSignal): Promise<ChainSituation | undefined> {
    const work = async (ground: TradingGround): Promise<ChainSituation | undefined> => {
      const survey = surveyOf(ground, scope, signal);
      if (survey === undefined) return undefined;
      const situation = await situationOf(ground, survey);
      return { chain: scope.chain, position: position(ground.columns.position), ...situation };
    };
    const ask = (): Promise<ChainSituation | undefined> => this.#amongLinks(scope, work, signal);
    return this.#unlessRecent(this.#situations, scope, ask);
  }

  async outsidePurchases(scope: Scope, stage: StageId, first: number): Promise<readonly OutsidePurchase[]> {
    const work = async (ground: TradingGround): Promise<readonly OutsidePurchase[]> => {
      const survey = surveyOf(ground, scope);
      return survey === undefined ? [] : purchasesOf(ground, survey, stage, first);
    };
    return (await this.#turns.take(scope.chain, () => this.#amongLinks(scope, work))) ?? [];
  }

  async changeDates(chain: ChainId, territory: Territory): Promise<readonly CalendarDate[]> {
    const ask = (): Promise<readonly CalendarDate[] | undefined> =>
      this.#amongLinks({ chain, territory }, changeDatesOf);
    return (await this.#turns.take(chain, ask)) ?? [];
  }

  async members(search: MemberSearch, signal?: AbortSignal): Promise<Page<EnterpriseOnDate>> {
    const work = (ground: OpenGround): Promise<Page<EnterpriseOnDate> | undefined> =>
      memberPage(ground, search, signal);
    const ask = async (): Promise<Page<EnterpriseOnDate> | undefined> => {
      const ground = this.#currentGround(search);
      const isListed = ground?.columns.order !== undefined;
      const page =
        isListed && (await this.#readers.once((snapshot) => work({ ...ground, snapshot }), signal));
      return page || this.#amongMembers(search, work, signal);
    };
    return (await this.#turns.take(search.chain, ask)) ?? { total: 0, items: [], hasNext: false };
  }

  /** Gives the answer that was given at this position, if it was; else takes its turn to work it out. */
  async #unlessRecent<Answer extends { readonly position?: Position }>(
    recent: RecentAnswers<Answer>,
    scope: Scope,
    ask: () => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const { chain, territory, asOf, minConfidence } = scope;
    const question = JSON.stringify([chain, territory, asOf, minConfidence]);
    const now = this.#standing.read()?.position;
    const known = recent.get(question, now);
    if (known !== undefined) return known;
    return this.#turns.take(chain, async () => {
      const answer = recent.get(question, now) ?? (await ask());
      if (answer !== undefined) recent.keep(question, answer);
      return answer;
    });
  }

  /** The ground of a question for which nothing needs to be read first. */
  #currentGround(subject: Subject): Ground | undefined {
    const position = this.#standing.read()?.position;
    const numbers = this.#numbers.of(subject);
    if (position === undefined || numbers === undefined) return undefined;
    const columns = this.#kept.current({ chain: numbers.chain, position });
    return columns && { columns, locality: new Locality(columns, placeOf(subject.territory, numbers.zone)) };
  }

  #amongMembers<Answer>(
    subject: Subject,
    work: (ground: OpenGround) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer | undefined> {
    const settle = async (snapshot: Snapshot, asked: Asked, place: Place): Promise<Answer> => {
      const columns = await this.#kept.members(snapshot, asked);
      return work({ snapshot, columns, locality: new Locality(columns, place) });
    };
    return this.#inSnapshot(subject, settle, signal);
  }

  #amongLinks<Answer>(
    subject: Subject,
    work: (ground: TradingGround) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer | undefined> {
    const settle = async (snapshot: Snapshot, asked: Asked, place: Place): Promise<Answer> => {
      const [columns, supply] = await this.#kept.links(snapshot, asked);
      return work({ snapshot, columns, supply, locality: new Locality(columns, place) });
    };
    return this.#inSnapshot(subject, settle, signal);
  }

  /** Undefined for a chain nobody spoke of. */
  #inSnapshot<Answer>(
    subject: Subject,
    settle: (snapshot: Snapshot, asked: Asked, place: Place) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer | undefined> {
    const { chain, territory } = subject;
    const zoneId = territory.kind === 'zone' ? territory.zone : null;
    return this.#readers.snapshot(async (snapshot) => {
      const numbers = await readNumbers(snapshot, chain, zoneId);
      if (numbers === undefined) return undefined;
      this.#numbers.note(subject, numbers);
      return settle(snapshot, numbers, placeOf(territory, numbers.zone));
    }, signal);
  }
}
