import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these parts by name; packed by zlib, which takes a fifth of the time of JavaScript for hundreds of megabytes. */
export function zip(parts: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 1 });
    const about = headerOf(name, bytes, packed.length);
    const local = Buffer.concat([signed('PK\x03\x04', about), Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(
      Buffer.concat([signed('PK\x01\x02', Buffer.concat([Buffer.from([20, 0]), about, place])), Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, signed('PK\x05\x06', end)]);
}

function signed(signature: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(signature, 'latin1'), content]);
}

/** Version, flags (names are UTF-8), method, time, checksum, sizes, lengths of name and extra field (APPNOTE 4.3.7). */
function headerOf(name: string, bytes: Buffer, packedBytes: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packedBytes, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}
