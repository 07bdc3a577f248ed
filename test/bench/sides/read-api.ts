import { setTimeout as pause } from 'node:timers/promises';
import { serveSide, settings } from '../harness/serve-side.js';
import { openApi } from './open-api.js';

/** The api; it is asked by another process. */
await serveSide(async () => {
  const app = await openApi((settings as { readonly folder: string }).folder);
  await app.listen(0, '127.0.0.1');
  return {
    address: await app.getUrl(),
    round: async ({ milliseconds }) => {
      await pause(milliseconds);
      return 0;
    },
    finish: async () => {
      await app.close();
      return [];
    },
  };
});
