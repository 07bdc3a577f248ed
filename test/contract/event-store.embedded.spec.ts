import { openEmbeddedEventStore, type EventStore } from '@liantu/event-store';
import { temporaryFolders } from '../support/temporary-folder.js';
import { describeEventStore } from './event-store.contract.js';

const newFolder = temporaryFolders();
const opened: EventStore[] = [];

const open = async (folder: string): Promise<EventStore> => {
  const store = await openEmbeddedEventStore(folder);
  opened.push(store);
  return store;
};

afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

describeEventStore('SQLite', async () => {
  const folder = newFolder();
  const store = await open(folder);
  return {
    store,
    async reopen() {
      await store.close();
      return open(folder);
    },
  };
});
