import { Metrics } from './metrics.js';

describe('Metrics', () => {
  test('show the progress of the graph', async () => {
    const metrics = new Metrics();
    metrics.showProgress({ head: 9n, projected: 7n, lagEvents: 2, lagSeconds: 0.5 });
    const text = await metrics.registry.metrics();
    expect(text).toMatch(/^liantu_log_head_position 9$/m);
    expect(text).toMatch(/^liantu_projected_position 7$/m);
    expect(text).toMatch(/^liantu_lag_events 2$/m);
    expect(text).toMatch(/^liantu_lag_seconds 0.5$/m);
  });

  test('show -1 where nothing is recorded', async () => {
    const metrics = new Metrics();
    metrics.showProgress({ lagEvents: 0, lagSeconds: 0 });
    expect(await metrics.registry.metrics()).toMatch(/^liantu_log_head_position -1$/m);
  });
});
