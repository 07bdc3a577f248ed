import { temporaryFolders } from '../support/temporary-folder.js';
import { LogUnderFault } from './log/log-under-fault.js';
import { faultsOfOutcomes } from './tools/check-outcomes.js';
import { endChildren } from './tools/child.js';
import type { Told } from './tools/journal.js';
import { faultsOfLog, type StoredEvent } from './tools/stored-log.js';

const newFolder = temporaryFolders();
afterAll(endChildren);

describe('The checker', () => {
  let told: readonly Told[];
  let events: readonly StoredEvent[];

  beforeAll(async () => {
    const log = new LogUnderFault(newFolder());
    await log.start();
    await log.tell(30, 1);
    await log.stop();
    [told, events] = [log.evidence.told(), log.evidence.events()];
  });

  const faults = (log: readonly StoredEvent[], journal = told): string =>
    [...faultsOfLog(log), ...faultsOfOutcomes(journal, log)].join('\n');
  const withEvent = (at: number, change: Partial<StoredEvent>): readonly StoredEvent[] =>
    events.map((event, index) => (index === at ? { ...event, ...change } : event));
  const withAnswer = (at: number, answers: Told['answers']): readonly Told[] =>
    told.map((each, index) => (index === at ? { ...each, answers } : each));

  test('finds nothing wrong with a log that is whole', () => {
    expect(events.length).toBeGreaterThan(20);
    expect(faults(events)).toBe('');
  });

  test.each<[string, () => readonly StoredEvent[], string]>([
    ['the last event is lost', () => events.slice(0, -1), 'left 0 of 1 events'],
    ['an event is lost', () => events.toSpliced(3, 1), 'position 5 stands at place 4'],
    ['an event stands twice', () => [...events, ...events.slice(-1)], 'an event id stands twice'],
    ['a byte is changed', () => withEvent(3, { data: `${events[3]?.data ?? ''} ` }), 'the chain breaks at 4'],
    ['a time goes back', () => withEvent(3, { recordedAt: 1 }), 'time goes back at 4'],
    ['a stream has a gap', () => withEvent(0, { revision: 1 }), 'has 1 after 0 events'],
    ['an event says something else', () => withEvent(0, { data: '{}' }), 'says something else'],
    ['nobody sent an event', () => withEvent(0, { metadata: '["b","c","a","x"]' }), 'nobody sent x'],
  ])('finds that %s', (_name, log, fault) => {
    expect(faults(log())).toContain(fault);
  });

  test.each<[string, Told['answers'], string]>([
    ['a receipt names another place', [accepted('7')], 'is not where its receipt says'],
    ['a command has two receipts', [accepted('1'), accepted('2')], 'got two receipts'],
    ['what was refused left events', [{ outcome: 'rejected', code: 'NO' }], 'was refused, yet left events'],
    ['what failed left events', [{ outcome: 'failed', code: 'FULL', message: '' }], 'yet left events'],
  ])('finds that %s', (_name, answers, fault) => {
    expect(faults(events, withAnswer(0, answers))).toContain(fault);
  });

  test('minds no event of a command whose outcome is unknown', () => {
    expect(faults(events, withAnswer(0, []))).toBe('');
  });
});

function accepted(position: string): Told['answers'][number] {
  return { outcome: 'accepted', position, events: ['EnterpriseRegistered'] };
}
