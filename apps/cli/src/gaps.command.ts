import type { Command } from 'commander';
import { RegionNames } from '@liantu/bundled';
import type { ChainGraph } from '@liantu/chain-graph';
import type { Config } from '@liantu/config';
import { chainId, inRegion, isId, regionCode, type Territory } from '@liantu/domain';
import { findGaps } from '@liantu/gap-analysis';
import { dayOf, type CalendarDate } from '@liantu/kernel';
import { SystemClock } from '@liantu/observability';
import { gapTable } from './gap-table.js';
import { complain, EXIT, jsonLine, say } from './output.js';
import { readGraph } from './reading.js';
import { readDate, readTerritory } from './territory-option.js';

interface GapFlags {
  readonly territory?: Territory;
  readonly asOf?: CalendarDate;
  readonly json?: true;
}

const JSON_SHAPE = `
--json: {chain, territory: {kind, region or zone}, asOf, position, rules, completeness, verdicts, edgeMoney}.
verdicts: one a stage, {stage, verdict, reason, flags, unlockedBy, enterprises, outsidePurchases,
outsideKnownLinks, outsideUnknownLinks, localSupplyRate, evidence: [{text, subject, eventIds, confidence, …}]}.
Stages are ids, amounts and positions decimal strings, rates from 0 to 1; null is unknown. The GraphQL schema
tells what each field means.`;

export const addGaps = (program: Command, config: Config): void => {
  program
    .command('gaps')
    .description('the verdict on every stage of a chain: 延 extend, 补 fill, 强 strengthen')
    .argument('<chain>', 'id of the chain, such as SPE')
    .option(
      '--territory <place>',
      'region code of six digits, or id of a zone; the home region unless given',
      readTerritory,
    )
    .option('--as-of <date>', 'YYYY-MM-DD; today unless given', readDate)
    .option('--json', 'the whole report as one JSON object')
    .addHelpText('after', JSON_SHAPE)
    .action(async (chain: string, flags: GapFlags) => {
      const territory = flags.territory ?? inRegion(regionCode(config.homeRegion));
      const asOf = flags.asOf ?? dayOf(new SystemClock().now());
      process.exitCode = await readGraph(config.data, (graph) =>
        tellGaps(graph, chain, { territory, asOf, ...flags }),
      );
    });
};

const tellGaps = async (
  graph: ChainGraph,
  chain: string,
  { territory, asOf, json }: Required<Pick<GapFlags, 'territory' | 'asOf'>> & GapFlags,
): Promise<number> => {
  if (territory.kind === 'zone') {
    const zones = await graph.zones(asOf);
    if (!zones.some(({ id }) => id === territory.zone)) {
      complain(`There is no zone ${territory.zone}. ${listed(zones)}`);
      return EXIT.couldNotRun;
    }
  }
  const situation = isId(chain)
    ? await graph.chainSituation({ chain: chainId(chain), territory, asOf })
    : undefined;
  if (situation === undefined) {
    complain(`There is no chain ${chain}. ${listed(await graph.templates(asOf))}`);
    return EXIT.couldNotRun;
  }
  const names = new RegionNames();
  const report = findGaps(situation, { territory, regionName: (code) => names.nameOf(code) });
  if (json === true) say(jsonLine({ chain, territory, asOf, position: situation.position, ...report }));
  else {
    const place = territory.kind === 'region' ? names.nameOf(territory.region) : territory.zone;
    say(gapTable(report, situation, place));
  }
  return EXIT.done;
};

const listed = (known: readonly { readonly id: string; readonly name: string }[]): string =>
  known.length === 0
    ? 'None is recorded: import a dataset first'
    : known.map(({ id, name }) => `${id} ${name}`).join(', ');
