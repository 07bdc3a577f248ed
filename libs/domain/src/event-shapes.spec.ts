import { neededFieldsOf, sensitiveFieldsOf, yuanFieldsOf } from './event-shapes.js';

describe('The fields of an event', () => {
  test('that are amounts are named', () =>
    expect(yuanFieldsOf('EnterpriseFiguresReported')).toEqual(['output', 'tax', 'rdSpending']));
  test('that only an analyst may see are named', () =>
    expect(sensitiveFieldsOf('EnterpriseJoinedChain')).toEqual(['annualOutput', 'revenueShareBp']));
  test('are public where they are a target set in public', () =>
    expect(sensitiveFieldsOf('ClusterDesignated')).toEqual([]));
  test('without which it is none are named', () =>
    expect(neededFieldsOf('EnterpriseFiguresReported')).toEqual(['effectiveOn', 'enterpriseId', 'year']));
});
