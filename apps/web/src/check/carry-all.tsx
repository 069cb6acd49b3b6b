import { useState } from 'react';
import { carryAllEvents } from '../api/facility.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';

/** Lets the register follow all events that it does not follow yet, once the question has been answered; the report takes it back. */
export function CarryAll({ code, count }: { readonly code: string; readonly count: number }) {
  const text = useText();
  const words = text.check.carryAll;
  const report = useChangeReport(code);
  const [isAsking, setIsAsking] = useState(false);
  const carry = useCityMutation<void, void>(code, async () => {
    const rows = await carryAllEvents(code);
    setIsAsking(false);
    await report(words.done(digits(rows.length)), rows);
  });
  return (
    <Permitted to="facility:write">
      <button type="button" className="button" onClick={() => setIsAsking(true)}>
        {words.button}
      </button>
      {isAsking && (
        <Dialog
          title={words.title(digits(count))}
          onClose={() => setIsAsking(false)}
          foot={
            <>
              <button type="button" className="button" onClick={() => setIsAsking(false)}>
                {text.shell.cancel}
              </button>
              <button
                type="button"
                className="button button-primary"
                aria-disabled={carry.isPending}
                onClick={() => carry.isPending || carry.mutate()}
              >
                {words.confirm}
              </button>
            </>
          }
        >
          <p>{words.hint}</p>
          {carry.error && <ErrorNotice error={carry.error} title={text.shell.errors.notSaved} />}
        </Dialog>
      )}
    </Permitted>
  );
}
