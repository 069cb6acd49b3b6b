import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, doorApi } from '../api/client.js';
import { speakAs } from '../api/speaker.js';
import { openByDevice } from './device.js';
import type { MemberRole, OwnFacilities, Permission, Session } from '../api/types.js';

/** Who is signed in, asked anew; a paired phone signs in by itself. */
export async function readSession(): Promise<Session> {
  const session = await answerOf(doorApi.GET('/api/session'));
  return session.account === null && (await openByDevice()) ? answerOf(doorApi.GET('/api/session')) : session;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await readSession();
    speakAs(session.account?.loginName ?? null);
    return session;
  },
  staleTime: Infinity,
});

/** Who is signed in and what they may do; to be asked only below the gate, which waits for it. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('the session is not known yet: this stands outside the gate');
  return data;
}

/** What somebody is in a city; null where they are nothing there. Who administers the instance is administrator everywhere. */
export function roleIn({ account, cities }: Session, code: string | null): MemberRole | null {
  if (account?.instanceAdministrator) return 'administrator';
  return cities.find(({ municipalityCode }) => municipalityCode === code)?.role ?? null;
}

/** What somebody may do in a city, or (null) where no city is named. */
export function permissionsIn({ account, cities, permissions }: Session, code: string | null): readonly Permission[] {
  if (account?.instanceAdministrator || code === null) return permissions;
  return cities.find(({ municipalityCode }) => municipalityCode === code)?.permissions ?? [];
}

/** The facilities to which somebody's writing in a city is confined; null = none in particular. */
export function ownFacilitiesIn({ cities }: Session, code: string): OwnFacilities | null {
  return cities.find(({ municipalityCode }) => municipalityCode === code)?.writesOnly ?? null;
}

/** Whether somebody sees nothing of a city but the facilities in their charge. */
export const seesOnlyOwnIn = ({ cities }: Session, code: string): boolean =>
  cities.find(({ municipalityCode }) => municipalityCode === code)?.seesOnlyOwn ?? false;

export interface Credentials {
  readonly loginName: string;
  readonly password: string;
  readonly code?: string;
}

export const signIn = (body: Credentials) => answerOf(doorApi.POST('/api/session', { body }));

export const signInToDemo = (role: MemberRole) => answerOf(doorApi.POST('/api/session/demo', { body: { role } }));

export const signOut = () => answerOf(doorApi.DELETE('/api/session'));

export const changePassword = (body: { readonly present: string; readonly next: string }) =>
  answerOf(api.PUT('/api/session/password', { body }));
