import {
  chainId,
  enterpriseDecider,
  enterpriseId,
  JoinChain,
  LeaveChain,
  stageId,
  type Joining,
} from '@liantu/domain';
import { present, streamName, type CalendarDate } from '@liantu/kernel';
import type { Folder } from '../importing/folder.js';
import { folded, type History, type MakeCommand, type PlannedRow } from '../importing/planned-row.js';
import { keyOf } from '../reading/table-rows.js';
import type { RowReader } from '../reading/row-reader.js';
import { sourceOfRow } from '../reading/sources.js';
import { contentOf } from './content.js';
import { tables } from './tables.js';

type Term = Joining & { readonly until?: CalendarDate };

/** A row of `memberships.csv`: an enterprise takes a stage, for a time or until further notice. */
export const membershipRows = async (reader: RowReader, folder: Folder): Promise<readonly PlannedRow[]> => {
  const term = await termOf(reader, folder);
  if (term === undefined) return [];
  return [
    {
      file: reader.file,
      line: reader.line,
      rows: 1,
      table: 'memberships',
      key: keyOf(reader, tables.memberships),
      content: contentOf(reader, ['until', 'role', 'annual_output', 'revenue_share', 'source', 'confidence']),
      stream: streamName('enterprise', term.enterpriseId),
      columns: { effectiveOn: 'since', chain: 'stage' },
      valueOf: (column: string) => reader.text(column) ?? '',
      commands: (history) => changes(term, { history, asOf: folder.manifest.asOf }),
    },
  ];
};

const termOf = async (reader: RowReader, folder: Folder): Promise<Term | undefined> => {
  const enterprise = reader.requiredId('enterprise');
  const stage = reader.requiredId('stage');
  const [since, until] = [reader.date('since'), reader.date('until')];
  const role = reader.word('role', ['LEADER', 'MEMBER']) ?? 'MEMBER';
  const annualOutput = reader.yuan('annual_output');
  const revenueShareBp = reader.share('revenue_share', 4);
  const source = sourceOfRow(reader, folder.sources);
  if (reader.problems.length > 0) return undefined;
  const chain = await folder.chainOf(stageId(stage));
  if (chain === undefined) {
    reader.refuse(
      'stage',
      'STAGE_UNKNOWN',
      'No chain has this stage: add it to stages.csv or correct the id',
    );
    return undefined;
  }
  return {
    enterpriseId: enterpriseId(enterprise),
    chainId: chainId(chain),
    stageId: stageId(stage),
    role,
    effectiveOn: since ?? folder.manifest.asOf,
    ...present({ until, annualOutput }),
    ...present({ revenueShareBp, source }),
  };
};

/** The first time a join; later an end that became known, or other terms from the dataset's date on. */
const changes = (
  term: Term,
  { history, asOf }: { readonly history: History; readonly asOf: CalendarDate },
): readonly MakeCommand[] => {
  const tenure = folded(history, enterpriseDecider).tenures.find(
    ({ stageId: stage, since }) => stage === term.stageId && since === term.effectiveOn,
  );
  if (tenure === undefined) return [(context) => new JoinChain(term, context)];
  const { until, ...joining } = term;
  const leaving = { ...leaveOf(joining), effectiveOn: until ?? asOf };
  const leave: MakeCommand = (context) => new LeaveChain(leaving, context);
  return until === undefined
    ? [leave, (context) => new JoinChain({ ...joining, effectiveOn: asOf }, context)]
    : [leave];
};

const leaveOf = ({ enterpriseId: enterprise, chainId: chain, stageId: stage, source }: Joining) => ({
  enterpriseId: enterprise,
  chainId: chain,
  stageId: stage,
  reason: '数据集更新',
  ...present({ source }),
});
