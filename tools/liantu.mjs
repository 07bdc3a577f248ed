// The command line: `npm run liantu -- <command>`.
import { buildServer } from './build.mjs';

await buildServer().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
await import('../dist/apps/cli/src/main.js');
