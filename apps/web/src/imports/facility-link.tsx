import { Link } from 'wouter';

interface FacilityLinkProps {
  readonly code: string;
  /** Null where the same import makes it, so that it has no page yet. */
  readonly facilityId: string | null;
  readonly name: string;
}

/** The name of a facility that a row is about, and the way to its page. */
export function FacilityLink({ code, facilityId, name }: FacilityLinkProps) {
  return facilityId === null ? name : <Link href={`/${code}/facilities/${facilityId}`}>{name}</Link>;
}
