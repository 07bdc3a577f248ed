import { createLogger } from './logger.js';

const linesOf = (
  log: (logger: ReturnType<typeof createLogger>) => void,
  level = 'info' as const,
): string[] => {
  const lines: string[] = [];
  log(createLogger(level, { write: (line) => lines.push(line) }));
  return lines;
};

describe('A log line', () => {
  test('is JSON with the time and what was said', () => {
    const [line = ''] = linesOf((logger) => logger.info({ position: '7' }, 'folded'));
    expect(JSON.parse(line)).toMatchObject({ level: 30, position: '7', msg: 'folded' });
    expect((JSON.parse(line) as { time: string }).time).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  test('is one line, whatever line breaks a value holds', () => {
    const [line = ''] = linesOf((logger) => logger.info({ name: '许继\r\n{"level":60}' }, 'registered'));
    expect(line.trimEnd()).not.toMatch(/[\r\n]/);
  });

  test('hides tokens', () => {
    const [line = ''] = linesOf((logger) =>
      logger.info({ headers: { authorization: 'Bearer canary' } }, 'asked'),
    );
    expect(line).not.toMatch('canary');
  });

  test('is not made of a list', () =>
    expect(linesOf((logger) => logger.info([new Error('There is no chain XYZ')]))).toEqual([]));

  test('below the level is not written', () =>
    expect(linesOf((logger) => logger.debug('details'))).toEqual([]));
});
