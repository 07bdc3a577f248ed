import { setTimeout } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('Taking turns', () => {
  const noting = (diary: string[], name: string) => async (): Promise<string> => {
    diary.push(`${name} in`);
    await setTimeout(5);
    diary.push(`${name} out`);
    return name;
  };

  test('lets one in after the other has left', async () => {
    const [turns, diary] = [new Turns<string>(), [] as string[]];
    await Promise.all(['a', 'b'].map((name) => turns.take('chain', noting(diary, name))));
    expect(diary).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  test('makes nobody wait for those who ask for something else', async () => {
    const [turns, diary] = [new Turns<string>(), [] as string[]];
    await Promise.all(['a', 'b'].map((name) => turns.take(name, noting(diary, name))));
    expect(diary.slice(0, 2)).toEqual(['a in', 'b in']);
  });

  test('goes on after one that failed', async () => {
    const turns = new Turns<string>();
    const failing = turns.take('chain', () => Promise.reject(new Error('no')));
    const next = turns.take('chain', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
