import { join } from 'node:path';
import {
  badText,
  chainId,
  DefineChain,
  stageId,
  type ChainId,
  type StageId,
  type TemplateStage,
} from '@liantu/domain';
import { present, streamName } from '@liantu/kernel';
import type { PlannedRow } from '../importing/planned-row.js';
import type { Refusals } from '../importing/refusals.js';
import type { Manifest } from '../reading/manifest.js';
import type { Problem, Refuse } from '../problem.js';
import type { RowReader } from '../reading/row-reader.js';
import { tableRows } from '../reading/table-rows.js';
import { contentOf } from './content.js';
import { loopsIn, type EdgeRow } from './loops.js';
import { tables } from './tables.js';

/** A chain gathered from its rows in three files. */
interface GatheredChain {
  readonly id: ChainId;
  readonly line: number;
  readonly name: string;
  readonly nameEn?: string;
  readonly stages: TemplateStage[];
  readonly edges: EdgeRow[];
  readonly content: string[];
  /** Ids of all its stages, those of refused rows too. */
  readonly stageIds: Set<string>;
  /** The first of its rows that was refused: the template is not whole. */
  broken: Problem | undefined;
}

type Chains = ReadonlyMap<string, GatheredChain>;

export interface ChainTemplates {
  readonly rows: readonly PlannedRow[];
  readonly chainOfStage: ReadonlyMap<StageId, ChainId>;
}

/** The templates of a folder, one row a chain; a chain with a refused row is left out whole. */
export const readChains = async (
  folder: string,
  manifest: Manifest,
  refusals: Refusals,
): Promise<ChainTemplates> => {
  const chains = new Map<string, GatheredChain>();
  const refuse: Refuse = (problem, id) => refusals.add(problem, id);
  const lost: Problem[] = [];
  const lose: Refuse = (problem, id) => {
    refuse(problem, id);
    if (problem.code !== 'DUPLICATE_ROW') lost.push(problem);
  };
  for await (const reader of tableRows(join(folder, tables.chains.file), tables.chains, refuse))
    addChain(chains, reader, refuse);
  const chainOfStage = new Map<StageId, ChainId>();
  for await (const reader of tableRows(join(folder, tables.stages.file), tables.stages, lose))
    addStage(chains, chainOfStage, { reader, refuse });
  for await (const reader of tableRows(join(folder, tables.stageEdges.file), tables.stageEdges, lose))
    addEdge(chains, reader, refuse);
  for (const chain of chains.values()) {
    refuseLoops(chain, refuse);
    // What a row that cannot be read was to say may belong to any chain.
    chain.broken ??= lost[0];
    leaveOutBroken(chain, refusals);
  }
  const whole = [...chains.values()].filter(({ broken }) => broken === undefined);
  return { rows: whole.map((chain) => templateRow(chain, manifest)), chainOfStage };
};

const refuseLoops = (chain: GatheredChain, refuse: Refuse): void => {
  const loops = loopsIn(chain.edges);
  for (const loop of loops) refuse(loop);
  chain.broken ??= loops[0];
};

const leaveOutBroken = ({ id, stageIds, broken }: GatheredChain, refusals: Refusals): void => {
  if (broken === undefined) return;
  refusals.leaveOut(tables.chains.file, id, broken);
  for (const stage of stageIds) refusals.leaveOut(tables.stages.file, stage, broken);
};

const templateRow = (chain: GatheredChain, manifest: Manifest): PlannedRow => {
  const { id, name, nameEn, stages, line } = chain;
  const edges = chain.edges.map(({ terms }) => terms);
  const named = nameEn === undefined ? { name } : { name, nameEn };
  return {
    file: tables.chains.file,
    line,
    rows: chain.content.length,
    table: 'chains',
    key: id,
    content: chain.content.join('\n'),
    stream: streamName('chain', id),
    columns: { stages: 'id', edges: 'id' },
    valueOf: () => id,
    commands: () => [
      (context) =>
        new DefineChain({ chainId: id, ...named, stages, edges, effectiveOn: manifest.asOf }, context),
    ],
  };
};

const addChain = (chains: Map<string, GatheredChain>, reader: RowReader, refuse: Refuse): void => {
  const id = reader.requiredId('id');
  const name = reader.requiredText('name');
  const nameEn = reader.text('name_en');
  refuseBadTexts(reader);
  reader.reportTo(refuse);
  if (reader.problems.length > 0) return;
  chains.set(id, {
    id: chainId(id),
    line: reader.line,
    name,
    ...present({ nameEn }),
    stages: [],
    edges: [],
    content: [contentOf(reader, ['id', 'name', 'name_en'])],
    stageIds: new Set(),
    broken: undefined,
  });
};

/** The rules refuse a template as a whole: here each is told by its own row. */
const refuseBadTexts = (reader: RowReader): void => {
  for (const column of ['name', 'name_en']) refuseBadText(reader, column, reader.text(column));
  for (const column of ['gbt4754', 'hs4'])
    for (const code of reader.list(column)) refuseBadText(reader, column, code);
};

const refuseBadText = (reader: RowReader, column: string, text: string | undefined): void => {
  const bad = badText('name', text, column);
  if (bad !== undefined) reader.refuse(column, bad.code, bad.message);
};

const chainNamed = (chains: Chains, reader: RowReader): GatheredChain | undefined => {
  const chain = chains.get(reader.requiredId('chain'));
  if (chain === undefined && reader.text('chain') !== undefined)
    reader.refuse('chain', 'CHAIN_UNKNOWN', 'chains.csv has no such chain: add it or correct the id');
  return chain;
};

/** Reports what is wrong with a row, and marks the template it belongs to. */
const reportBroken = (chain: GatheredChain | undefined, reader: RowReader, refuse: Refuse): void => {
  reader.reportTo(refuse);
  if (chain !== undefined) chain.broken ??= reader.problems[0];
};

const addStage = (
  chains: Chains,
  chainOfStage: Map<StageId, ChainId>,
  { reader, refuse }: { readonly reader: RowReader; readonly refuse: Refuse },
): void => {
  const chain = chainNamed(chains, reader);
  const id = reader.requiredId('id');
  const name = reader.requiredText('name');
  reader.requiredText('tier');
  const tier = reader.word('tier', ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM']);
  const scope = reader.word('scope', ['CORE', 'SERVICE', 'DEMAND']) ?? 'CORE';
  const nameEn = reader.text('name_en');
  const [gbt4754, hs4] = [reader.list('gbt4754'), reader.list('hs4')];
  refuseBadTexts(reader);
  chain?.stageIds.add(id);
  reportBroken(chain, reader, refuse);
  if (chain === undefined || tier === undefined || reader.problems.length > 0) return;
  chain.stages.push({
    stageId: stageId(id),
    name,
    ...present({ nameEn }),
    tier,
    scope,
    gbt4754,
    hs4,
  });
  chain.content.push(contentOf(reader, [...tables.stages.required, ...tables.stages.optional]));
  chainOfStage.set(stageId(id), chain.id);
};

const addEdge = (chains: Chains, reader: RowReader, refuse: Refuse): void => {
  const chain = chainNamed(chains, reader);
  const [from, to] = [reader.requiredId('from'), reader.requiredId('to')];
  reader.requiredText('kind');
  const kind = reader.word('kind', ['FEEDS', 'SERVES', 'RECYCLES']);
  const essential = reader.word('essential', ['TRUE', 'FALSE']) !== 'FALSE';
  const coefficientPpm = reader.share('coefficient', 6);
  if (chain !== undefined) [from, to].forEach((stage, at) => refuseStranger(chain, reader, { stage, at }));
  reportBroken(chain, reader, refuse);
  if (chain === undefined || kind === undefined || reader.problems.length > 0) return;
  const terms = { from: stageId(from), to: stageId(to), kind, essential, ...present({ coefficientPpm }) };
  chain.edges.push({ line: reader.line, terms });
  chain.content.push(contentOf(reader, [...tables.stageEdges.required, ...tables.stageEdges.optional]));
};

const refuseStranger = (
  chain: GatheredChain,
  reader: RowReader,
  { stage, at }: { readonly stage: string; readonly at: number },
): void => {
  const isKnown = stage === '' || chain.stageIds.has(stage);
  if (!isKnown)
    reader.refuse(
      at === 0 ? 'from' : 'to',
      'STAGE_UNKNOWN',
      `stages.csv has no stage ${stage} of this chain`,
    );
};
