import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Mark } from '../shell/icons.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { pairDevice } from './device.js';
import { homeOf } from './home.js';
import { readSession } from './session.js';

/** Where the QR code leads a phone: names it, and lets it in from now on. The code is behind the #, so that no server's log has it. */
export function PairPage() {
  const text = useText();
  const { pair } = text.accounts;
  const [name, setName] = useState('');
  useEffect(() => {
    document.title = `${pair.title} – ${text.shell.productName}`;
  }, [pair, text]);
  const code = location.hash.slice(1);
  const enter = useMutation({
    mutationFn: () => pairDevice(code, name.trim()),
    onSuccess: async () => location.replace(homeOf(await readSession())),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate();
  };
  return (
    <main id="content" className="door">
      <div className="door-head">
        <Mark />
        <p className="door-name">{text.shell.productName}</p>
        <LanguageSwitch />
      </div>
      <section className="section" aria-labelledby="pair-title">
        <h1 id="pair-title">{pair.title}</h1>
        {code === '' ? (
          <p>{pair.noCode}</p>
        ) : (
          <form className="form" onSubmit={submit}>
            <p className="lead">{pair.lead}</p>
            {enter.error && <ErrorNotice error={enter.error} title={pair.failed} />}
            <TextInput label={pair.name} hint={pair.nameHint} value={name} isRequired onChange={setName} />
            <div className="form-actions">
              <button type="submit" className="button button-primary" aria-disabled={enter.isPending}>
                {pair.submit}
              </button>
            </div>
          </form>
        )}
      </section>
    </main>
  );
}
