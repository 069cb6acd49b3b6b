import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRoute } from 'wouter';
import { facilityQuery } from '../api/facility.js';
import { useText } from '../i18n/text.js';

/** Names the window after the facility it shows, else after the page; the city follows, null while it is not known. */
export function usePageTitle(code: string, page: string | undefined, city: string | null): void {
  const text = useText();
  const facility = useFacilityName(code);
  const parts = [facility ?? page, city, text.shell.productName];
  const title = parts.filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function useFacilityName(code: string): string | null {
  const text = useText();
  const [isFacility, place] = useRoute('/:code/facilities/:id');
  const id = isFacility ? place.id : 'new';
  const { data } = useQuery({ ...facilityQuery(code, id), enabled: id !== 'new' });
  if (!isFacility) return null;
  return id === 'new' ? text.facility.add : (data?.name ?? null);
}
