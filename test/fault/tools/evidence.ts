import { join } from 'node:path';
import { faultsOfOutcomes } from './check-outcomes.js';
import { Journal, readJournal, type Told } from './journal.js';
import { faultsOfLog, readStoredLog, type StoredEvent } from './stored-log.js';

/** A data folder, and what the clients of the system that serves it were told. */
export class Evidence {
  readonly data: string;
  readonly journal: string;

  constructor(folder: string) {
    this.data = join(folder, 'data');
    this.journal = join(folder, 'journal');
  }

  openJournal(): Journal {
    return new Journal(this.journal);
  }

  told(): readonly Told[] {
    return readJournal(this.journal);
  }

  /** Only while nobody holds the folder. */
  events(): readonly StoredEvent[] {
    return readStoredLog(this.data);
  }

  /** Everything in which the log is not what it promises to be. */
  faults(): readonly string[] {
    const events = this.events();
    return [...faultsOfLog(events), ...faultsOfOutcomes(this.told(), events)];
  }
}
