import { eventHash, instant, position, revision, streamName, yuan } from '@liantu/kernel';
import { joined } from '../../../test/support/events.js';
import { newEvent } from '../../../test/support/new-events.js';
import { switchgear, xuji } from '../../../test/support/world.js';
import { fromEventLine, toEventLine } from './event-lines.js';
import type { Recorded } from './event-store.js';

const recorded: Recorded = {
  ...newEvent(joined(xuji, switchgear, '2018-01-01', { annualOutput: yuan(9_007_199_254_740_993n) }), {
    commandId: 'c-1',
    recordedAt: instant('2026-06-30T16:00:00.000Z'),
    row: { dataset: 'xuchang', table: 'memberships', key: '许继\n', content: 'c' },
  }),
  stream: streamName('enterprise', xuji),
  revision: revision(1n),
  position: position(2n),
  hash: eventHash('a'.repeat(64)),
};
const line = toEventLine(recorded);
const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(line) as object), ...change });

describe('The line of an event', () => {
  test('is one', () => expect(line).not.toContain('\n'));

  test('states the event whole', () => {
    const { id, event, metadata, ...place } = recorded;
    expect(fromEventLine(line, 1)).toEqual({ ...place, event: { id, event, metadata } });
  });

  test.each([
    ['nothing', '{}'],
    ['no JSON', line.slice(1)],
    ['no object', '"event"'],
    ['no position', changed({ position: undefined })],
    ['a position that is a number', changed({ position: 2 })],
    ['a position that is none', changed({ position: '2.5' })],
    ['a revision before the first', changed({ revision: '-1' })],
    ['no metadata', changed({ metadata: null })],
    ['metadata without a time', changed({ metadata: { ...recorded.metadata, recordedAt: undefined } })],
    ['data that are text', changed({ data: 'data' })],
  ])('that states %s is corrupt, and is named', (_words, text) =>
    expect(() => fromEventLine(text, 7)).toThrow('Line 7 states no event'),
  );

  test('of an unknown type is corrupt, and names it', () =>
    expect(() => fromEventLine(changed({ type: 'ZonePainted' }), 7)).toThrow(/position 2 .*ZonePainted/));
  test('without data is corrupt', () =>
    expect(() => fromEventLine(changed({ data: null }), 7)).toThrow('its data are no JSON object'));
});
