import { availableParallelism } from 'node:os';
import { hasProgram } from './has-program.js';
import type { LoadSettings } from './load-generator.js';
import type { Closing, RoundAsked, Sample } from './protocol.js';
import { SideProcess, type Contestant, type SideProgram } from './side-process.js';

/** The system on one core, the load on the other. */
const onCore = (core: number): readonly string[] =>
  availableParallelism() > 1 && hasProgram('taskset') ? ['taskset', '-c', String(core)] : [];

/** A server under load. The work is counted by the load, the processor time is that of the server. */
export class ServedSide implements Contestant {
  private constructor(
    private readonly server: SideProcess,
    private readonly load: SideProcess,
  ) {}

  static async start(server: SideProgram, load: Omit<LoadSettings, 'address'>): Promise<ServedSide> {
    const serving = await SideProcess.start({ ...server, under: onCore(1) });
    const loading = await SideProcess.start({
      program: 'harness/load-generator',
      settings: { ...load, address: serving.address } satisfies LoadSettings,
      under: onCore(0),
    });
    return new ServedSide(serving, loading);
  }

  async round(asked: RoundAsked): Promise<Sample> {
    const [served, loaded] = await Promise.all([this.server.round(asked), this.load.round(asked)]);
    return { ...loaded, cpuSeconds: served.cpuSeconds };
  }

  async finish(): Promise<Closing> {
    const { findings } = await this.load.finish();
    const { peakRssMb } = await this.server.finish();
    return { findings, peakRssMb };
  }
}
