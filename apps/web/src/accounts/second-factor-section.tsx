import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useText } from '../i18n/text.js';
import { SecretInput } from '../session/secret-input.js';
import { sessionQuery, useSession } from '../session/session.js';
import { CodeInput, digitsOf } from '../session/sign-in-form.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './accounts-api.js';
import type { SecondFactor } from '../api/types.js';
import { QrCode } from './qr-code.js';

/** The second factor of one's own account: set up, or removed. */
export function SecondFactorSection() {
  const words = useText().accounts.secondFactor;
  const { account } = useSession();
  const begin = useMutation({ mutationFn: beginSecondFactor });
  const isSet = account?.hasSecondFactor === true;
  return (
    <section className="section" id="secondFactor" aria-labelledby="second-factor-title">
      <h2 id="second-factor-title">{words.title}</h2>
      <p className="lead">{words.lead}</p>
      <p className={isSet ? 'notice notice-good' : 'notice'}>{isSet ? words.isSet : words.isNotSet}</p>
      {isSet ? (
        <Remove />
      ) : begin.data ? (
        <Confirm offered={begin.data} onDone={() => begin.reset()} />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => !begin.isPending && begin.mutate()}>
            {words.begin}
          </button>
        </div>
      )}
      {begin.error && <ErrorNotice error={begin.error} />}
    </section>
  );
}

/** Takes effect once the app has shown a code that fits: nobody is locked out by a secret that was never read. */
function Confirm({ offered, onDone }: { readonly offered: SecondFactor; readonly onDone: () => void }) {
  const text = useText();
  const words = text.accounts.secondFactor;
  const [code, setCode] = useState('');
  const finish = useFinish(words.done, onDone);
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor({ secret: offered.secret, code: digitsOf(code) }),
    onSuccess: finish,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="qr-part">
        <QrCode content={offered.address} label={words.qr} />
        <div>
          <p>{words.scan}</p>
          <p className="field-hint">{words.orType}</p>
          <p className="slip-secret">{offered.secret.match(/.{1,4}/g)?.join(' ')}</p>
        </div>
      </div>
      {confirm.error && <ErrorNotice error={confirm.error} title={text.shell.errors.notDone} />}
      <CodeInput label={text.accounts.signIn.code} hint={words.codeHint} value={code} onChange={setCode} />
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-disabled={confirm.isPending}>
          {words.confirm}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {text.shell.cancel}
        </button>
      </div>
    </form>
  );
}

function Remove() {
  const text = useText();
  const words = text.accounts.secondFactor;
  const [password, setPassword] = useState('');
  const finish = useFinish(words.removed);
  const remove = useMutation({ mutationFn: () => removeSecondFactor(password), onSuccess: finish });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!remove.isPending) remove.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {remove.error && <ErrorNotice error={remove.error} title={text.shell.errors.notDone} />}
      <SecretInput
        label={text.accounts.password.present}
        name="password"
        autoComplete="current-password"
        hint={words.removeHint}
        value={password}
        onChange={setPassword}
      />
      <div className="form-actions">
        <button type="submit" className="button button-danger" aria-disabled={remove.isPending}>
          {words.remove}
        </button>
      </div>
    </form>
  );
}

/** Says how it ended, and lets the page know. */
function useFinish(message: string, andThen?: () => void): () => Promise<void> {
  const client = useQueryClient();
  const report = useReport();
  return async () => {
    await client.refetchQueries({ queryKey: sessionQuery.queryKey });
    report({ message });
    andThen?.();
  };
}
