import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Permission } from '../api/types.js';
import { ownFacilitiesIn, permissionsIn, seesOnlyOwnIn, useSession } from './session.js';

/** Whether who is signed in may do something where they are. */
export type May = (permission: Permission) => boolean;

/** A facility as far as it matters whose it is. */
export interface OwnedFacility {
  readonly id: string;
  readonly department: string | null;
}

interface Rights {
  readonly may: May;
  readonly owns: (facility: OwnedFacility) => boolean;
  readonly seesOnlyOwn: boolean;
  readonly writesOnlyOwn: boolean;
}

const RightsContext = createContext<Rights | null>(null);
/** Whether what stands here may be written by who keeps to own facilities. */
const OwnContext = createContext(true);
/** The id of the facility that what stands here belongs to. */
const FacilityContext = createContext<string | null>(null);

/** The rights in a city (null = where no city is named) of what stands within. */
export function RightsIn({ code, children }: { readonly code: string | null; readonly children: ReactNode }) {
  const session = useSession();
  const rights = useMemo((): Rights => {
    const permissions = new Set(permissionsIn(session, code));
    const own = code === null ? null : ownFacilitiesIn(session, code);
    return {
      may: (permission) => permissions.has(permission),
      owns: ({ id, department }) =>
        own === null || own.facilityIds.includes(id) || (department !== null && own.departments.includes(department)),
      writesOnlyOwn: own !== null,
      seesOnlyOwn: code !== null && seesOnlyOwnIn(session, code),
    };
  }, [session, code]);
  return (
    <RightsContext value={rights}>
      <OwnContext value={code === null || ownFacilitiesIn(session, code) === null}>{children}</OwnContext>
    </RightsContext>
  );
}

/** What stands within belongs to one facility: whose facility that is counts for every writing permission. */
export function WithinFacility({
  facility,
  children,
}: {
  readonly facility: OwnedFacility;
  readonly children: ReactNode;
}) {
  const { owns } = useRights();
  return (
    <FacilityContext value={facility.id}>
      <OwnContext value={owns(facility)}>{children}</OwnContext>
    </FacilityContext>
  );
}

/** The facility within which this stands; null where it is none in particular. */
export const useFacilityHere = (): string | null => useContext(FacilityContext);

/** Whether this stands within a facility that somebody may only look at, though they write to others. */
export function useIsOthersFacility(): boolean {
  const { may } = useRights();
  const isOwn = useContext(OwnContext);
  return useFacilityHere() !== null && may('facility:write') && !isOwn;
}

/** What is not permitted is not offered: by the permissions that the server names; who keeps to own facilities writes within those alone. */
export function useMay(): May {
  const { may } = useRights();
  const isOwn = useContext(OwnContext);
  return (permission) => may(permission) && (isOwn || permission.endsWith(':read'));
}

/** Whether somebody inspects here, be it in the own facilities only. */
export const useInspects = (): boolean => useRights().may('inspection:write');

/** Whether nothing is shown here but the facilities in the reader's charge. */
export const useSeesOnlyOwn = (): boolean => useRights().seesOnlyOwn;

/** Whether some of what is shown here is in the reader's charge, and the rest is not. */
export function useHasOwnAmongOthers(): boolean {
  const { writesOnlyOwn, seesOnlyOwn } = useRights();
  return writesOnlyOwn && !seesOnlyOwn;
}

function useRights(): Rights {
  const rights = useContext(RightsContext);
  if (!rights) throw new Error('no rights here: RightsIn must stand above');
  return rights;
}

/** Of the pages of a city that not everybody may open, what opens them. */
const needs = {
  map: ['facility:read'],
  facilities: ['facility:read'],
  facility: ['facility:read'],
  register: ['facility:read'],
  legal: ['facility:read'],
  findings: ['inspection:read'],
  inspections: ['inspection:read'],
  templates: ['inspection:read'],
  condition: ['cost:read'],
  reports: ['report:decide'],
  reportCode: ['facility:read'],
  new: ['facility:write'],
  check: ['cost:read'],
  compare: ['cost:read'],
  import: ['import:read'],
  methods: ['cost:read'],
  plans: ['plan:read'],
  print: ['cost:read'],
  settings: ['municipality:update'],
  people: ['member:read', 'access-log:read', 'audit:read'],
  members: ['member:read'],
  accessLog: ['access-log:read'],
  audit: ['audit:read'],
} as const satisfies Record<string, readonly Permission[]>;

export type CityPageName = keyof typeof needs;

/** Whether a page may be opened; one of its permissions is enough. */
export const mayOpen = (page: CityPageName, may: May): boolean => needs[page].some(may);
