import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { facilityQuery } from '../api/facility.js';
import { FacilityPicker } from '../compare/facility-picker.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';

export interface FacilityChoiceProps {
  readonly code: string;
  /** Its id; '' = all. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One facility that a list keeps to, found by search; or all. */
export function FacilityChoice({ code, chosen, onChoose }: FacilityChoiceProps) {
  const { shell, audit } = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const { data } = useQuery({ ...facilityQuery(code, chosen), enabled: chosen !== '' });
  const pick = (id: string) => {
    onChoose(id);
    setIsChoosing(false);
  };
  return (
    <div className="field">
      <span className="field-label">{audit.facility}</span>
      <span className="facility-choice">
        <button type="button" className="button" onClick={() => setIsChoosing(true)}>
          <Icon name="search" />
          {chosen === '' ? shell.all : (data?.name ?? shell.loading)}
        </button>
        {chosen !== '' && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={audit.everyFacility}
            onClick={() => onChoose('')}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      {isChoosing && (
        <Dialog title={audit.chooseFacility} onClose={() => setIsChoosing(false)}>
          <FacilityPicker code={code} label={audit.facility} except={[]} onPick={({ id }) => pick(id)} />
        </Dialog>
      )}
    </div>
  );
}
