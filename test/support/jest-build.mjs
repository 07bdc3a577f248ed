import { buildServer } from '../../tools/build.mjs';

/** Worker threads run from dist, so dist is brought up to date once before the first test. */
export default async function buildBeforeTests() {
  await buildServer();
}
