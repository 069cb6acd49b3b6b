import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { DutyList } from './duty-list.js';
import { facilityDutiesQuery } from './legal-queries.js';
import { NewDutyDialog } from './new-duty-dialog.js';

/** 法定点検 of one facility. */
export function LegalSection({ code, facilityId }: { readonly code: string; readonly facilityId: string }) {
  const { legal } = useText();
  const duties = useQuery(facilityDutiesQuery(code, facilityId));
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className="section" id="legal">
      <div className="page-title">
        <h2>
          {legal.title} {duties.data && <small>{legal.count(digits(duties.data.total))}</small>}
        </h2>
        <Permitted to="legal-duty:write">
          <button type="button" className="button" onClick={() => setIsAdding(true)}>
            <Icon name="plus" />
            {legal.add}
          </button>
        </Permitted>
      </div>
      {!duties.data ? (
        <Loading queries={[duties]} />
      ) : duties.data.total === 0 ? (
        <p className="empty">{legal.addEmpty}</p>
      ) : (
        <DutyList code={code} duties={duties.data.items} today={duties.data.today} />
      )}
      {isAdding && <NewDutyDialog code={code} facilityId={facilityId} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
