import { position, type Position } from '@liantu/kernel';
import { AnswerCache } from './answer-cache.js';

const at = (place: bigint): { checkpoint(): Promise<{ position: Position }> } => ({
  checkpoint: () => Promise.resolve({ position: position(place) }),
});

describe('Keeping answers', () => {
  const asked: string[] = [];
  const answer = (question: string, place: bigint) => () => {
    asked.push(question);
    return Promise.resolve({ position: position(place), said: question });
  };

  beforeEach(() => asked.splice(0));

  test('the same question at the same position is asked once', async () => {
    const cache = new AnswerCache(2);
    for (let times = 0; times < 3; times += 1) await cache.get(at(7n), ['甲'], answer('甲', 7n));
    expect(asked).toEqual(['甲']);
  });

  test('once the log has gone on it is asked anew', async () => {
    const cache = new AnswerCache(2);
    await cache.get(at(7n), ['甲'], answer('甲', 7n));
    await cache.get(at(8n), ['甲'], answer('甲', 8n));
    expect(asked).toEqual(['甲', '甲']);
  });

  test('the one asked for longest ago is given up first', async () => {
    const cache = new AnswerCache(2);
    for (const question of ['甲', '乙', '甲', '丙', '甲', '乙'])
      await cache.get(at(7n), [question], answer(question, 7n));
    expect(asked).toEqual(['甲', '乙', '丙', '乙']);
  });
});
