import { useEffect, useState } from 'react';
import { personText } from '../format/person.js';
import { useText } from '../i18n/text.js';
import { PasswordForm } from '../session/password-form.js';
import { useSession } from '../session/session.js';
import { useReport } from '../shell/live-region.js';
import { SectionLinks } from '../shell/section-links.js';
import { DevicesSection } from './devices-section.js';
import { SecondFactorSection } from './second-factor-section.js';

const sections = ['password', 'secondFactor', 'devices'] as const;

/** One's own account: password, second factor, and the phones that open without a password. */
export function AccountPage() {
  const text = useText();
  const { own } = text.accounts;
  const { account, method } = useSession();
  useEffect(() => {
    document.title = `${own.title} – ${text.shell.productName}`;
  }, [own, text]);
  return (
    <main id="content" className="page page-narrow">
      <div>
        <h1>{own.title}</h1>
        <p className="lead">{own.lead(personText(account?.displayName ?? '', text), account?.loginName ?? '')}</p>
      </div>
      {method === 'demo' ? (
        <p className="notice">{own.demo}</p>
      ) : (
        <>
          <SectionLinks
            className="sheet-links"
            label={own.sections}
            sections={sections.map((id) => ({ id, label: text.accounts[id].title }))}
          />
          <PasswordSection />
          <SecondFactorSection />
          <DevicesSection />
        </>
      )}
    </main>
  );
}

function PasswordSection() {
  const { password } = useText().accounts;
  const { account } = useSession();
  const report = useReport();
  // A new form after each change, so that nothing of the last one stays in it.
  const [changes, setChanges] = useState(0);
  return (
    <section className="section" id="password" aria-labelledby="password-title">
      <h2 id="password-title">{password.title}</h2>
      <p className="lead">{password.lead}</p>
      <PasswordForm
        key={changes}
        loginName={account?.loginName ?? ''}
        presentLabel={password.present}
        onChanged={() => {
          setChanges(changes + 1);
          report({ message: password.changed });
        }}
      />
    </section>
  );
}
