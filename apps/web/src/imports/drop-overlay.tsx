import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { carriesFiles, filesOf, handOver } from './dropped-files.js';

/** Elements with this attribute take dropped files themselves. */
const ownTaker = '[data-takes-files]';

/** Lets files be dropped anywhere on a city's pages; they go to the import page. It shows itself only while files are dragged. */
export function DropOverlay({ code }: { readonly code: string }) {
  const text = useText();
  const [, navigate] = useLocation();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      const isTaken = event.target instanceof Element && event.target.closest(ownTaker) !== null;
      setIsShown(!isTaken);
      if (!isTaken) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsShown(false);
    };
    const drop = (event: DragEvent) => {
      setIsShown(false);
      if (event.defaultPrevented || !event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      void filesOf(event.dataTransfer).then((files) => {
        handOver(code, files);
        navigate(`/${code}/import`);
      });
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [code, navigate]);
  if (!isShown) return null;
  return (
    <div className="drop-overlay">
      <div>
        <Icon name="upload" />
        <strong>{text.imports.overlay}</strong>
        <span>{text.imports.overlayHint}</span>
      </div>
    </div>
  );
}
