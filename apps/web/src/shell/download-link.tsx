import { useMutation } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { fetchFile } from '../api/fetch-file.js';
import { useLanguage } from '../i18n/text.js';
import { failureWords } from './error-notice.js';
import { useAnnounce, useReport } from './live-region.js';
import { saveFile } from './save-file.js';

export interface DownloadLinkProps {
  readonly href: string;
  readonly className: string;
  readonly title?: string;
  /** What it is saved as where the server names nothing; else the last part of the address. */
  readonly fileName?: string;
  readonly children: ReactNode;
}

/** Saves a file of the server. Where the session has ended somebody signs in first; a refusal is told instead of saved. */
export function DownloadLink({ href, className, title, fileName, children }: DownloadLinkProps) {
  const { language, text } = useLanguage();
  const report = useReport();
  // Not a toast: that would take the place of one that offers to undo.
  const announce = useAnnounce();
  const save = useMutation({
    mutationFn: async () => {
      const { bytes, name } = await fetchFile(href);
      saveFile(bytes, name ?? fileName ?? lastPartOf(href));
    },
    onMutate: () => announce(text.shell.preparingFile),
    onSuccess: () => announce(text.shell.fileSaved),
    onError: (error) => report({ message: `${text.shell.errors.notDone}: ${failureWords(error, language, text)}` }),
  });
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <a
      className={className}
      href={href}
      title={title}
      download={fileName ?? true}
      aria-busy={save.isPending}
      onClick={go}
    >
      {children}
    </a>
  );
}

const lastPartOf = (href: string): string => new URL(href, location.origin).pathname.split('/').at(-1) ?? '';
