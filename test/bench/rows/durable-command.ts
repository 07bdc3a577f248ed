import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { contest, inProcess } from '../harness/contest.js';
import {
  acknowledgedBeforeDeath,
  hasStrace,
  onDisk,
  SAMPLE,
  syncedBeforeAcknowledged,
} from '../harness/durability.js';
import type { Finding } from '../harness/protocol.js';
import type { Row } from '../harness/row.js';
import type { SideProgram } from '../harness/side-process.js';
import type { CommandSettings } from '../world/commands.js';
import { folderIn } from './folders.js';

const STREAMS = 10_000;
const STREAMS_QUICK = 1000;
const STREAMS_OF_A_SAMPLE = 10;

/** B1a: one caller, closed loop; every acknowledged command is one synced event. */
export const durableCommand: Row = {
  number: 'B1a',
  what: 'durable command, 1 caller, in process',
  unit: 'cmd/s',
  bands: { floor: 0.5, good: 0.7, best: 0.85 },
  run: async ({ quick, seed, rounds, milliseconds }, folder) => {
    const side = (program: string, name: string, more: Partial<CommandSettings> = {}): SideProgram => ({
      program,
      settings: { folder: folderIn(folder, name), seed, streams: quick ? STREAMS_QUICK : STREAMS, ...more },
    });
    const [ours, peer] = [side('sides/durable-command', 'ours'), side('peers/durable-command', 'peer')];
    const outcome = await contest({ ours: inProcess(ours), peer: inProcess(peer), rounds, milliseconds });
    const sample = { streams: STREAMS_OF_A_SAMPLE, commands: SAMPLE };
    const traced = [side(ours.program, 'traced', sample), side(peer.program, 'traced-peer', sample)];
    const dying = { streams: STREAMS_OF_A_SAMPLE, telling: true };
    return {
      pairs: outcome.pairs,
      findings: [
        onDisk(folder),
        ...outcome.ours.findings,
        ...outcome.peer.findings,
        ...(hasStrace() ? await synced(traced, folder) : []),
        await survived(side(ours.program, 'dying', dying), join(folder, 'dying')),
      ],
      remarks: hasStrace() ? [] : ['syncs not counted: no strace'],
    };
  },
};

const synced = async (sides: readonly SideProgram[], folder: string): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const side of sides) findings.push(await syncedBeforeAcknowledged(side, join(folder, 'syncs')));
  return findings;
};

/** Reads the log as a stranger: plain SQL over what the dead process left behind. */
const survived = async (side: SideProgram, folder: string): Promise<Finding> => {
  const ids = await acknowledgedBeforeDeath(side);
  const file = readdirSync(folder).find((name) => name.endsWith('.db')) ?? '';
  const database = new Database(join(folder, file));
  const rows = database.prepare('SELECT metadata FROM event').all() as readonly { metadata: string }[];
  database.close();
  const found = new Set(rows.map(({ metadata }) => commandIdOf(metadata)));
  const lost = ids.filter((id) => !found.has(id));
  return {
    what: `after kill -9 all ${ids.length} acknowledged ids are there, ${lost.length} lost`,
    right: ids.length > 0 && lost.length === 0,
  };
};

/** The fourth member of the list that stands beside an event. */
const commandIdOf = (metadata: string): unknown => (JSON.parse(metadata) as readonly unknown[])[3];
