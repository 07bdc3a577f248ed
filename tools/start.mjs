// Serves the api: builds what is stale, then runs it in this very process, so that signals reach it.
import { build } from './build.mjs';

await build((name) => console.log(`building the ${name}`)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
await import('../dist/apps/api/src/main.js');
