import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskButton } from '../forms/ask-button.js';
import { momentText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { beginPairing, devicesQuery, revokeDevice } from './accounts-api.js';
import type { Device, Pairing } from '../api/types.js';
import { QrCode } from './qr-code.js';

/** The phones that open without a password: pair one, revoke one. */
export function DevicesSection() {
  const words = useText().accounts.devices;
  const client = useQueryClient();
  const devices = useQuery(devicesQuery);
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const begin = useMutation({ mutationFn: beginPairing, onSuccess: setPairing });
  const close = () => {
    setPairing(null);
    void client.invalidateQueries({ queryKey: devicesQuery.queryKey });
  };
  return (
    <section className="section" id="devices" aria-labelledby="devices-title">
      <h2 id="devices-title">{words.title}</h2>
      <p className="lead">{words.lead}</p>
      {!devices.data ? (
        <Loading queries={[devices]} />
      ) : devices.data.items.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="devices">
          {devices.data.items.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      )}
      {begin.error && <ErrorNotice error={begin.error} />}
      <div>
        <button type="button" className="button" onClick={() => !begin.isPending && begin.mutate()}>
          <Icon name="plus" />
          {words.pair}
        </button>
      </div>
      {pairing && <PairDialog pairing={pairing} onClose={close} />}
    </section>
  );
}

function DeviceRow({ device }: { readonly device: Device }) {
  const { language, text } = useLanguage();
  const words = text.accounts.devices;
  const client = useQueryClient();
  const report = useReport();
  const revoke = useMutation({
    mutationFn: () => revokeDevice(device.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: devicesQuery.queryKey });
      report({ message: words.revoked(device.name) });
    },
  });
  const seen = device.lastSeenAt === null ? words.never : words.lastSeen(momentText(device.lastSeenAt, language));
  return (
    <li className="part-row">
      <span>
        <strong>{device.name}</strong>
        {device.current && <span className="tag tag-accent">{words.thisOne}</span>}
        {device.revokedAt !== null && <span className="tag">{words.isRevoked}</span>}
        <span className="row-details">
          {words.paired(momentText(device.createdAt, language))} · {seen}
        </span>
      </span>
      {device.revokedAt === null && (
        <AskButton
          label={words.revoke}
          name={device.name}
          title={words.revokeTitle(device.name)}
          hint={words.revokeHint}
          act={revoke}
          isDanger
        />
      )}
    </li>
  );
}

function PairDialog({ pairing, onClose }: { readonly pairing: Pairing; readonly onClose: () => void }) {
  const { language, text } = useLanguage();
  const words = text.accounts.devices;
  const isOnlyHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(pairing.address).hostname);
  return (
    <Dialog
      title={words.pair}
      onClose={onClose}
      foot={
        <button type="button" className="button button-primary" onClick={onClose}>
          {words.done}
        </button>
      }
    >
      <p>{words.scan}</p>
      <QrCode content={pairing.address} label={words.qr} />
      <p className="field-hint">{words.until(momentText(pairing.expiresAt, language))}</p>
      {isOnlyHere && <p className="notice notice-warn">{words.onlyHere}</p>}
    </Dialog>
  );
}
