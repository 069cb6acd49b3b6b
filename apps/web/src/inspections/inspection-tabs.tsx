import { Link, useLocation } from 'wouter';
import { useText } from '../i18n/text.js';
import { mayOpen, useMay } from '../session/permission.js';

const tabs = [
  ['findings', 'findings'],
  ['inspections', 'inspections'],
  ['legal', 'legal'],
  ['reports', 'reports'],
  ['templates', 'inspection-templates'],
] as const;

/** The pages of inspections, which are one entry of the header. */
export function InspectionTabs({ code }: { readonly code: string }) {
  const { tabs: words } = useText().findings;
  const [location] = useLocation();
  const may = useMay();
  return (
    <nav className="inspection-tabs" aria-label={words.label}>
      {tabs
        .filter(([name]) => mayOpen(name, may))
        .map(([name, path]) => {
          const address = `/${code}/${path}`;
          const isHere = location === address || location.startsWith(`${address}/`);
          return (
            <Link key={name} href={address} aria-current={isHere ? 'page' : undefined}>
              {words[name]}
            </Link>
          );
        })}
    </nav>
  );
}
