import { Projector } from '@liantu/projecting';
import { EventStore } from '@liantu/event-store';
import { apis } from '../support/api.js';

const start = apis();
const query = '{ status { version } }';

describe('A failure', () => {
  test('that nobody foresaw is masked, and found in the log by its id', async () => {
    const { app, client, logged } = await start();
    app.get(Projector).lag = () => Promise.reject(new TypeError('SELECT * FROM secrets at /home/liantu'));
    const { errors, data } = await client.send(query);
    expect(data).toBeNull();
    expect(errors[0]?.message).not.toMatch(/SELECT|home/);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL' });
    const line = logged.find((one) => one['correlationId'] === errors[0]?.extensions?.correlationId);
    expect(JSON.stringify(line)).toMatch('SELECT * FROM secrets');
  });

  test('of a store that does not answer is UNAVAILABLE', async () => {
    const { app, client } = await start();
    await app.get(EventStore).close();
    expect(await client.codes(query)).toEqual(['UNAVAILABLE']);
  });

  test('that was to be expected is no error in the log', async () => {
    const { client, logged } = await start();
    await client.codes('{ nothing }');
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
