import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { Member, MemberChanges, MemberRole, NewMember } from '../api/types.js';
import { momentsOf } from '../format/days.js';
import { given } from '../format/given.js';
import type { Language } from '../i18n/language.js';

/** Rows of the lists of people and of the log that are shown at a time. */
export const pageSize = 50;

const ofMember = (code: string, { accountId }: Pick<Member, 'accountId'>) => ({ path: { code, id: accountId } });

export interface MemberFilter {
  readonly search: string;
  readonly role: MemberRole | null;
  /** From 1. */
  readonly page: number;
}

export const membersQuery = (code: string, { search, role, page }: MemberFilter) =>
  queryOptions({
    queryKey: [...cityKey(code), 'members', search, role, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/members', {
          params: { path: { code }, query: { page, pageSize, search, ...(role && { role }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const inviteMember = (code: string, body: NewMember) =>
  answerOf(api.POST('/api/municipalities/{code}/members', { params: { path: { code } }, body }));

/** Of a member in the version that was seen. */
const ofSeenMember = (code: string, member: Pick<Member, 'accountId' | 'version'>) => ({
  ...ofMember(code, member),
  header: ifMatch(member.version),
});

export const changeMember = (code: string, member: Pick<Member, 'accountId' | 'version'>, body: MemberChanges) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/members/{id}', {
      params: ofSeenMember(code, member),
      body,
    }),
  );

export const removeMember = (code: string, member: Pick<Member, 'accountId' | 'version'>) =>
  answerOf(
    api.DELETE('/api/municipalities/{code}/members/{id}', {
      params: ofSeenMember(code, member),
    }),
  );

export const disableMember = (code: string, member: Pick<Member, 'accountId' | 'version'>) =>
  answerOf(api.POST('/api/municipalities/{code}/members/{id}/disable', { params: ofSeenMember(code, member) }));

export const enableMember = (code: string, member: Pick<Member, 'accountId' | 'version'>) =>
  answerOf(api.POST('/api/municipalities/{code}/members/{id}/enable', { params: ofSeenMember(code, member) }));

export const resetPassword = (code: string, member: Pick<Member, 'accountId' | 'version'>) =>
  answerOf(api.POST('/api/municipalities/{code}/members/{id}/password', { params: ofSeenMember(code, member) }));

export const accessLogKeys = ['account', 'event', 'from', 'to'] as const;
/** Days are YYYY-MM-DD, both included; '' = open. */
export type AccessFilter = Readonly<Record<(typeof accessLogKeys)[number], string>>;

export const accessLogQuery = (code: string, filter: AccessFilter, page: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'access-log', filter, page],
    queryFn: () => {
      // The server says what is wrong with an event that somebody typed into the address.
      const query = { ...given(momentsOf(filter)), page, pageSize } as object;
      return answerOf(api.GET('/api/municipalities/{code}/access-log', { params: { path: { code }, query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The address of the log as a file, in the language of the page. */
export const accessLogFile = (code: string, filter: AccessFilter, language: Language): string =>
  `/api/municipalities/${code}/access-log.csv?${new URLSearchParams({ ...given(momentsOf(filter)), language }).toString()}`;

export const devicesQuery = queryOptions({
  queryKey: ['account', 'devices'],
  queryFn: () => answerOf(api.GET('/api/session/devices')),
});

export const revokeDevice = (id: string) =>
  answerOf(api.DELETE('/api/session/devices/{id}', { params: { path: { id } } }));

export const beginPairing = () => answerOf(api.POST('/api/session/pairing'));

export const beginSecondFactor = () => answerOf(api.POST('/api/session/second-factor'));

export const confirmSecondFactor = (body: { readonly secret: string; readonly code: string }) =>
  answerOf(api.PUT('/api/session/second-factor', { body }));

export const removeSecondFactor = (password: string) =>
  answerOf(api.DELETE('/api/session/second-factor', { body: { password } }));
