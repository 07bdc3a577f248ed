// The benchmarks: `npm run bench -- [name …]`.
import { buildServer, buildTestTools } from './build.mjs';

await Promise.all([buildServer(), buildTestTools()]).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
await import('../dist/test/bench/main.js');
