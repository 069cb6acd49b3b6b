import { Dexie } from 'dexie';
import { useEffect, useState } from 'react';
import { unsentCounts } from '#libs/outbox';
import { useText } from '../i18n/text.js';
import { OutboxStore } from './outbox-store.js';
import { databasesOfOthers, PhoneDatabase } from './phone-database.js';
import { usePhone } from './phone-context.js';

/** Says that somebody else's inspections wait on this phone, which nobody but they can send. */
export function OthersUnsent() {
  const { phone: words } = useText();
  const { store } = usePhone();
  const [count, setCount] = useState(0);
  useEffect(() => {
    unsentOfOthers(store.database.name).then(setCount, () => undefined);
  }, [store]);
  return count === 0 ? null : <p className="notice notice-warn">{words.othersUnsent(count)}</p>;
}

async function unsentOfOthers(own: string): Promise<number> {
  const counts = await Promise.all(databasesOfOthers(await Dexie.getDatabaseNames(), own).map(unsentIn));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function unsentIn(name: string): Promise<number> {
  const database = new PhoneDatabase(name);
  try {
    const outbox = await new OutboxStore(database).load();
    return unsentCounts(outbox).records;
  } finally {
    database.close();
  }
}
