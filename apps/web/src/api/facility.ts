import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from './client.js';
import { type MethodName, methodQuery } from '../methods/method-name.js';
import { cityKey } from './queries.js';
import type { FacilityChanges, JournalEntry } from './types.js';

const at = (code: string, id: string) => ({ params: { path: { code, id } } });

const edit = (code: string, id: string, version: number) => ({
  params: { path: { code, id }, header: ifMatch(version) },
});

export const facilityQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', id],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/facilities/{id}', at(code, id))),
  });

export const facilityCostQuery = (code: string, id: string, method: MethodName = 'mic') =>
  queryOptions({
    queryKey: [...cityKey(code), 'costs', 'facility', id, methodQuery(method)],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/costs/facilities/{id}', {
          params: { path: { code, id }, query: methodQuery(method) },
        }),
      ),
    placeholderData: (shown) => (shown?.id === id ? shown : undefined),
  });

export const facilityHistoryQuery = (code: string, id: string, pageSize: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'history', id, pageSize],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/facilities/{id}/history', {
          params: { path: { code, id }, query: { pageSize } },
        }),
      ),
    placeholderData: (previous) => previous,
  });

export const saveFacility = (code: string, id: string, version: number, body: FacilityChanges) =>
  answerOf(api.PATCH('/api/municipalities/{code}/facilities/{id}', { ...edit(code, id, version), body }));

export const removeFacility = (code: string, id: string, version: number) =>
  answerOf(api.DELETE('/api/municipalities/{code}/facilities/{id}', edit(code, id, version)));

/** Takes a change of the journal back, on request with all that the same decision changed. */
export const undoChange = (code: string, id: number, together: 'together' | 'alone' = 'alone') =>
  answerOf(
    api.POST('/api/municipalities/{code}/audit/{id}/undo', {
      params: { path: { code, id }, query: together === 'together' ? { together: 'true' } : {} },
    }),
  );

/** What the journal calls a row. */
export interface ChangedRow {
  readonly entity: JournalEntry['entity'];
  readonly id: string;
}

/**
 * The number of a row's newest change in the journal, or in the history of one facility; null where it cannot be taken back by
 * itself.
 */
export async function newestChange(code: string, row: ChangedRow, facilityId: string | null): Promise<number | null> {
  const query = { entity: row.entity, entityId: row.id, pageSize: 1 };
  const { items } = await answerOf(
    facilityId === null
      ? api.GET('/api/municipalities/{code}/audit', { params: { path: { code }, query } })
      : api.GET('/api/municipalities/{code}/facilities/{id}/history', {
          params: { path: { code, id: facilityId }, query },
        }),
  );
  return items[0]?.undoable ? items[0].id : null;
}

/** What hangs below a facility. */
export type PartKind =
  | 'building'
  | 'function'
  | 'component'
  | 'room'
  | 'landParcel'
  | 'propertyEvent'
  | 'legalDuty'
  | 'legalInspection';

/** What the journal calls each of them. */
export const entityOf = {
  building: 'building',
  function: 'building_function',
  component: 'component',
  room: 'room',
  landParcel: 'land_parcel',
  propertyEvent: 'property_event',
  legalDuty: 'legal_duty',
  legalInspection: 'legal_inspection',
} as const;

type Changes = Readonly<Record<string, unknown>>;

/** Adds a building, land, an event or a legal duty to a facility, a function, component or room to a building, or an inspection to a duty; land needs no facility. */
export function addPart(code: string, kind: PartKind, parentId: string | null, changes: Changes) {
  if (parentId === null) return addFreeLand(code, changes);
  const options = { ...at(code, parentId), body: changes as never };
  switch (kind) {
    case 'building':
      return answerOf(api.POST('/api/municipalities/{code}/facilities/{id}/buildings', options));
    case 'function':
      return answerOf(api.POST('/api/municipalities/{code}/buildings/{id}/functions', options));
    case 'component':
      return answerOf(api.POST('/api/municipalities/{code}/buildings/{id}/components', options));
    case 'room':
      return answerOf(api.POST('/api/municipalities/{code}/buildings/{id}/rooms', options));
    case 'landParcel':
      return answerOf(api.POST('/api/municipalities/{code}/facilities/{id}/land-parcels', options));
    case 'propertyEvent':
      return answerOf(api.POST('/api/municipalities/{code}/facilities/{id}/property-events', options));
    case 'legalDuty':
      return answerOf(api.POST('/api/municipalities/{code}/facilities/{id}/legal-duties', options));
    case 'legalInspection':
      return answerOf(api.POST('/api/municipalities/{code}/legal-duties/{id}/inspections', options));
  }
}

const addFreeLand = (code: string, changes: Changes) =>
  answerOf(api.POST('/api/municipalities/{code}/land-parcels', { params: { path: { code } }, body: changes as never }));

export function savePart(code: string, kind: PartKind, id: string, version: number, changes: Changes) {
  const options = { ...edit(code, id, version), body: changes as never };
  switch (kind) {
    case 'building':
      return answerOf(api.PATCH('/api/municipalities/{code}/buildings/{id}', options));
    case 'function':
      return answerOf(api.PATCH('/api/municipalities/{code}/functions/{id}', options));
    case 'component':
      return answerOf(api.PATCH('/api/municipalities/{code}/components/{id}', options));
    case 'room':
      return answerOf(api.PATCH('/api/municipalities/{code}/rooms/{id}', options));
    case 'landParcel':
      return answerOf(api.PATCH('/api/municipalities/{code}/land-parcels/{id}', options));
    case 'propertyEvent':
      return answerOf(api.PATCH('/api/municipalities/{code}/property-events/{id}', options));
    case 'legalDuty':
      return answerOf(api.PATCH('/api/municipalities/{code}/legal-duties/{id}', options));
    case 'legalInspection':
      return answerOf(api.PATCH('/api/municipalities/{code}/legal-inspections/{id}', options));
  }
}

export function removePart(code: string, kind: PartKind, id: string, version: number) {
  const options = edit(code, id, version);
  switch (kind) {
    case 'building':
      return answerOf(api.DELETE('/api/municipalities/{code}/buildings/{id}', options));
    case 'function':
      return answerOf(api.DELETE('/api/municipalities/{code}/functions/{id}', options));
    case 'component':
      return answerOf(api.DELETE('/api/municipalities/{code}/components/{id}', options));
    case 'room':
      return answerOf(api.DELETE('/api/municipalities/{code}/rooms/{id}', options));
    case 'landParcel':
      return answerOf(api.DELETE('/api/municipalities/{code}/land-parcels/{id}', options));
    case 'propertyEvent':
      return answerOf(api.DELETE('/api/municipalities/{code}/property-events/{id}', options));
    case 'legalDuty':
      return answerOf(api.DELETE('/api/municipalities/{code}/legal-duties/{id}', options));
    case 'legalInspection':
      return answerOf(api.DELETE('/api/municipalities/{code}/legal-inspections/{id}', options));
  }
}

/** Writes into the register what all waiting events make of it; answers the rows that changed. */
export const carryAllEvents = async (code: string): Promise<readonly ChangedRow[]> => {
  const path = { params: { path: { code } } };
  return (await answerOf(api.POST('/api/municipalities/{code}/property-events/carry-all', path))).rows;
};

/** Writes into the register what an event makes of it; answers the row that changed. */
export const carryEvent = (code: string, id: string, version: number): Promise<ChangedRow> =>
  answerOf(api.POST('/api/municipalities/{code}/property-events/{id}/carry', edit(code, id, version)));
