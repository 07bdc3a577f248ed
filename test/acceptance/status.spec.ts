import { apis } from '../support/api.js';

const start = apis();

describe('Asking how the installation is doing', () => {
  test('of an empty one names its engines and no lag', async () => {
    const { client } = await start();
    const query = '{ status { eventStore chainGraph head projected lagEvents projecting problem } }';
    expect(await client.ask(query)).toEqual({
      status: {
        eventStore: 'SQLite',
        chainGraph: 'SQLite',
        head: null,
        projected: null,
        lagEvents: 0,
        projecting: true,
        problem: null,
      },
    });
  });
});
