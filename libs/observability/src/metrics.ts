import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How far the graph is behind the log; no position where nothing is recorded or folded yet. */
export interface Progress {
  readonly head?: bigint;
  readonly projected?: bigint;
  readonly lagEvents: number;
  readonly lagSeconds: number;
}

/** What is counted and measured, in the text format of Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly commands: Counter<'command' | 'outcome'>;
  readonly operations: Counter<'kind' | 'outcome'>;
  readonly duration: Histogram<'kind'>;
  private readonly lagEvents: Gauge;
  private readonly lagSeconds: Gauge;
  private readonly head: Gauge;
  private readonly projected: Gauge;

  constructor() {
    const registers = [this.registry];
    const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
    this.lagEvents = gauge('liantu_lag_events', 'Events in the log that the graph does not have yet');
    this.lagSeconds = gauge('liantu_lag_seconds', 'Age of the oldest event that the graph does not have yet');
    this.head = gauge('liantu_log_head_position', 'Position of the newest event, -1 when there is none');
    this.projected = gauge('liantu_projected_position', 'Position of the newest event in the graph, or -1');
    this.commands = new Counter({
      name: 'liantu_commands_total',
      help: 'Commands by outcome',
      labelNames: ['command', 'outcome'],
      registers,
    });
    this.operations = new Counter({
      name: 'liantu_operations_total',
      help: 'GraphQL operations by kind and outcome',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    this.duration = new Histogram({
      name: 'liantu_operation_seconds',
      help: 'Time taken by GraphQL operations',
      labelNames: ['kind'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    collectDefaultMetrics({ register: this.registry });
  }

  /** What the next scrape will show. */
  showProgress({ head, projected, lagEvents, lagSeconds }: Progress): void {
    this.head.set(Number(head ?? -1n));
    this.projected.set(Number(projected ?? -1n));
    this.lagEvents.set(lagEvents);
    this.lagSeconds.set(lagSeconds);
  }
}
