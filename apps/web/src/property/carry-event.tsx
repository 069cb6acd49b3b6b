import { carryEvent } from '../api/facility.js';
import type { PropertyEvent } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { ErrorNotice } from '../shell/error-notice.js';

/** Says that cost and floor area do not follow an event yet, and lets them. */
export function CarryEvent({ code, event }: { readonly code: string; readonly event: PropertyEvent }) {
  const text = useText();
  const words = text.property.events;
  const report = useChangeReport(code);
  const carry = useCityMutation<void, void>(code, async () => {
    const row = await carryEvent(code, event.id, event.version);
    await report(words.carried, row);
  });
  return (
    <div className="notice notice-warn">
      <p>{words.uncarried}</p>
      <Permitted to="facility:write">
        <button type="button" className="button" aria-disabled={carry.isPending} onClick={() => carry.mutate()}>
          {words.carry}
        </button>
      </Permitted>
      {carry.error && <ErrorNotice error={carry.error} title={text.shell.errors.notSaved} />}
    </div>
  );
}
