import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { InspectionRecord } from '#libs/contracts';
import { emptyOutbox, type Outbox, type OutboxRecord } from '#libs/outbox';
import type { Session } from '../api/types.js';
import {
  type FieldTemplate,
  refreshFieldWork,
  storedFieldWork,
  type StoredFieldWork,
  templateOf,
} from './field-work.js';
import { startFlusher } from './flusher.js';
import type { Identity, KnownCity } from './identity.js';
import { OutboxStore } from './outbox-store.js';
import { type OwnFindings, refreshOwnFindings, storedOwnFindings } from './own-findings.js';
import { takePlansAlong } from './plan-pictures.js';
import { databaseName, PhoneDatabase } from './phone-database.js';
import { type Kept, useKept } from './use-kept.js';

export interface Phone {
  readonly identity: Identity;
  /** As the server last answered; null = it has not yet. */
  readonly session: Session | null;
  readonly lookAgain: () => void;
  /** Where else this person inspects, as far as the server has said so. */
  readonly cities: readonly KnownCity[];
  readonly moveTo: (city: KnownCity) => void;
  readonly store: OutboxStore;
  readonly outbox: Outbox;
  /** What stops the browser from keeping data; null = nothing. */
  readonly storeError: unknown;
  /** What the phone takes along; without network as of the last time. */
  readonly fieldWork: Kept<StoredFieldWork>;
  readonly ownFindings: Kept<OwnFindings>;
}

const PhoneContext = createContext<Phone | null>(null);

/** What the pages of the phone have in common; to be asked only below PhoneProvider. */
export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('no phone here: PhoneProvider must stand above');
  return phone;
}

/** The template that a record was begun with; undefined where the phone has it no more. */
export function useTemplateOf(record: InspectionRecord | undefined): FieldTemplate | undefined {
  const { value: fieldWork } = usePhone().fieldWork;
  if (!fieldWork || !record) return undefined;
  return templateOf([...fieldWork.templates, ...fieldWork.formerTemplates], record.templateId, record.templateEdition);
}

/** The newest revision of an inspection; undefined where the phone has none. */
export const latestOf = ({ records }: Outbox, inspectionId: string): OutboxRecord | undefined =>
  records.findLast(({ record }) => record.inspectionId === inspectionId);

interface PhoneProviderProps {
  readonly identity: Identity;
  readonly session: Session | null;
  readonly lookAgain: () => void;
  readonly cities: readonly KnownCity[];
  readonly onMove: (identity: Identity) => void;
  readonly children: ReactNode;
}

/** Opens what one person has on the phone of one city, and sends what is queued as long as the pages are open. */
export function PhoneProvider({ identity, session, lookAgain, cities, onMove, children }: PhoneProviderProps) {
  const { code, loginName } = identity;
  const store = useMemo(() => new OutboxStore(new PhoneDatabase(databaseName(code, loginName))), [code, loginName]);
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const [storeError, setStoreError] = useState<unknown>(null);
  const fieldWork = useFieldWork(store, code);
  const ownFindings = useOwnFindings(store, code);
  const { refresh: refreshWork } = fieldWork;
  const { refresh: refreshFindings } = ownFindings;
  useEffect(() => {
    void navigator.storage?.persist?.();
    const stopWatching = store.watch(setOutbox, setStoreError);
    const stopSending = startFlusher(store, { code, loginName });
    return () => {
      stopWatching();
      stopSending();
      store.database.close();
    };
  }, [store, code, loginName]);
  useEffect(() => {
    if (session?.account?.loginName !== loginName || session.mustChangePassword) return;
    const refresh = () => {
      refreshWork();
      refreshFindings();
    };
    refresh();
    store.apply({ type: 'signed-in' }).catch(setStoreError);
    addEventListener('online', refresh);
    return () => removeEventListener('online', refresh);
  }, [session, loginName, store, refreshWork, refreshFindings]);
  const moveTo = useCallback(
    ({ code: next, name }: KnownCity) => onMove({ ...identity, code: next, cityName: name }),
    [identity, onMove],
  );
  const phone = useMemo(
    () => ({
      identity,
      session,
      lookAgain,
      cities,
      moveTo,
      store,
      outbox: outbox ?? emptyOutbox,
      storeError,
      fieldWork,
      ownFindings,
    }),
    [identity, session, lookAgain, cities, moveTo, store, outbox, storeError, fieldWork, ownFindings],
  );
  // Until the disk has answered, an inspection would seem not to be there.
  if (outbox === null && storeError === null) return null;
  return <PhoneContext value={phone}>{children}</PhoneContext>;
}

function useFieldWork({ database }: OutboxStore, code: string): Kept<StoredFieldWork> {
  const read = useCallback(() => storedFieldWork(database), [database]);
  const ask = useCallback(async () => {
    const work = await refreshFieldWork(database, code);
    // They come when they come: who has no signal just now has the list all the same.
    takePlansAlong(database, code, work.facilities).catch(() => undefined);
    return work;
  }, [database, code]);
  return useKept(read, ask);
}

function useOwnFindings({ database }: OutboxStore, code: string): Kept<OwnFindings> {
  const read = useCallback(() => storedOwnFindings(database), [database]);
  const ask = useCallback(() => refreshOwnFindings(database, code), [database, code]);
  return useKept(read, ask);
}
