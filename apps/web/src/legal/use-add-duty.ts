import { addPart } from '../api/facility.js';
import type { LegalDutiesOfMany, NewLegalDuty } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { addDuties } from './legal-queries.js';

/** Adding a duty to a facility, or to many; each can be taken back. */
export function useAddDuty(code: string, facilityId: string | null) {
  const text = useText();
  const report = useChangeReport(code);
  const add = useCityMutation(code, async (body: NewLegalDuty) => {
    const { id } = await addPart(code, 'legalDuty', facilityId, body);
    await report(text.facility.added, { entity: 'legal_duty', id });
  });
  const addToMany = useCityMutation(code, async (body: LegalDutiesOfMany) => {
    const { added, undoId } = await addDuties(code, body);
    await report(text.legal.added(digits(added)), undoId, 'together');
  });
  return { add, addToMany };
}
