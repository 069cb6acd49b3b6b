import { useLanguage } from '../i18n/text.js';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <button type="button" className="button button-quiet language-switch" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : '日本語'}
    </button>
  );
}
