import { join } from 'node:path';
import { contest } from '../harness/contest.js';
import type { LoadSettings } from '../harness/load-generator.js';
import type { Row } from '../harness/row.js';
import { ServedSide } from '../harness/served-side.js';
import { SideProcess } from '../harness/side-process.js';
import { pageVariables } from '../world/page-query.js';
import { territories } from '../world/places.js';
import { CHAINS } from '../world/templates.js';
import { comparedByHand, learnAnswers } from './learn-answers.js';
import { largeWorldBeside } from './write-world.js';

const CONNECTIONS = 50;
const COMPARED = 20;

/** B7: pages of chains over HTTP, each answer compared with the one that a fresh api gave before. */
export const readApi: Row = {
  number: 'B7',
  what: 'read API, 50 connections',
  unit: 'req/s',
  bands: { floor: 0.3, good: 0.6, best: 0.85 },
  run: async (options, folder) => {
    const { quick, rounds, milliseconds, seed } = options;
    const home = await largeWorldBeside(options, folder);
    const api = { program: 'sides/read-api', settings: { folder: home } };
    const [places, dates] = quick ? [4, 3] : [territories.length, 12];
    const files = { answers: join(folder, 'answers.json'), expected: join(folder, 'expected.json') };
    const learning = await SideProcess.start(api);
    const answers = await learnAnswers(learning.address, pageVariables(places, dates), files);
    await learning.finish();
    const stride = Math.ceil(answers.length / COMPARED);
    const byHand = comparedByHand(
      home,
      answers.filter((_, at) => at % stride === 0),
    );
    const load: Omit<LoadSettings, 'address'> = {
      expected: files.expected,
      connections: CONNECTIONS,
      seed,
      warmUp: CHAINS * places,
    };
    const outcome = await contest({
      ours: () => ServedSide.start(api, load),
      peer: () => ServedSide.start({ program: 'peers/read-api', settings: files }, load),
      rounds,
      milliseconds,
    });
    const { ours, peer } = outcome;
    return {
      pairs: outcome.pairs,
      findings: [...byHand, ...ours.findings, ...peer.findings],
      remarks: [
        `peak memory of the api: ${Math.round(ours.peakRssMb)} MB; ${answers.length} different pages`,
      ],
    };
  },
};
