import type { Command } from 'commander';
import type { Config } from '@liantu/config';
import { requireData } from './data-folder.js';
import { openInstallation } from './installation.js';
import { jsonLine, say } from './output.js';

export const addStatus = (program: Command, config: Config): void => {
  program
    .command('status')
    .description('what the data folder holds, and whether the graph has caught up with the log')
    .option('--json', 'as one JSON object')
    .action(async ({ json }: { readonly json?: true }) => {
      await requireData(config.data);
      const installation = await openInstallation(config.data);
      try {
        await installation.caughtUp().catch(() => undefined);
        const { store, graph, projector } = installation;
        const head = await store.head();
        const status = {
          data: config.data,
          eventStore: store.engine,
          chainGraph: graph.engine,
          head: head?.position,
          projected: projector.position,
          problem: projector.problem,
        };
        if (json === true) say(jsonLine(status));
        else
          for (const [name, value] of Object.entries(status))
            say(`${name.padEnd(11)} ${String(value ?? '-')}`);
      } finally {
        await installation.close();
      }
    });
};
