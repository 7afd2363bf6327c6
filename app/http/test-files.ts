// For tests: the smallest files of each kind, and some that are not what they say.

const pngStart = Buffer.from("89504e470d0a1a0a", "hex");

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // Nobody who only looks at kind and size checks the sum behind a chunk.
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

export function png(width = 2, height = 2): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    pngStart,
    chunk("IHDR", size),
    chunk("IDAT", Buffer.from([1, 2, 3])),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export function jpeg(width = 2, height = 2): Buffer {
  const frame = Buffer.from("ffc0000b080000000001011100", "hex");
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex");
  return Buffer.concat([start, frame, Buffer.from("ffd9", "hex")]);
}

export function pdf(inside = ""): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj\n<< >>\nendobj\n${inside}\ntrailer\n<< >>\n%%EOF\n`);
}

/** An archive without a file in it. */
export const zip = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
export const html = Buffer.from("<!doctype html><script>1</script>");

type Part = { name: string; value: string } | { name: string; fileName: string; bytes: Uint8Array };

/** A form as a browser sends it, its parts in this order. */
export function multipart(parts: Part[]): { body: Uint8Array; contentType: string } {
  const boundary = "----akkupolku-test-boundary";
  const chunks = parts.flatMap((part) => {
    const isFile = "bytes" in part;
    const fileName = isFile ? `; filename="${part.fileName.replaceAll('"', "%22")}"` : "";
    const type = isFile ? "\r\nContent-Type: application/pdf" : "";
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${fileName}${type}\r\n\r\n`;
    return [Buffer.from(head), isFile ? part.bytes : Buffer.from(part.value), Buffer.from("\r\n")];
  });
  return {
    body: new Uint8Array(Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)])),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
