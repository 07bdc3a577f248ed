import { Agent, request } from 'node:http';

/** Keeps so many connections open, on the loopback. */
export const openConnections = (count: number): Agent => new Agent({ keepAlive: true, maxSockets: count });

/** Sends a GraphQL request; gives the body of the answer as it came. */
export const post = (agent: Agent, address: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(new URL('/graphql', address), { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
