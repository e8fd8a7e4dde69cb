package org.probity.supervision.petitions;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a picture what a camera or a program writes beside it: place, time, device, owner, preview, and whatever follows the
 * picture in the file. The picture itself is not touched. Other kinds of files stay as they are.
 */
final class CameraTraces {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;
    private static final int PNG_HEAD = 8;
    /** What a PNG needs to be shown; everything else goes. */
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "bKGD", "pHYs", "sBIT", "acTL",
            "fcTL", "fdAT");

    private CameraTraces() {}

    /** The bare picture; nothing where the file is no picture, or one that cannot be followed. */
    static Optional<byte[]> takenOutOf(byte[] content, String mediaType) {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> Optional.of(jpeg(content));
                case "image/png" -> Optional.of(png(content));
                default -> Optional.empty();
            };
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] jpeg(byte[] in) {
        var out = new ByteArrayOutputStream(in.length);
        out.write(0xff);
        out.write(START);
        var at = 2;
        for (; ; ) {
            if ((in[at] & 0xff) != 0xff) {
                throw new IllegalArgumentException("No marker");
            }
            var marker = in[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == END) {
                out.write(0xff);
                out.write(END);
                return out.toByteArray();
            }
            var next = at + 2 + ((in[at + 2] & 0xff) << 8 | in[at + 3] & 0xff);
            if (marker == 0xe1) {
                out.writeBytes(turned(in, at, next));
            } else if (isPicture(marker)) {
                out.write(in, at, next - at);
            }
            at = next;
            if (marker == SCAN) {
                var end = endOfScan(in, at);
                out.write(in, at, end - at);
                at = end;
            }
        }
    }

    /** Tables, frames, scans, the plain JFIF head and Adobe's word on colours; neither other applications' words nor comments. */
    private static boolean isPicture(int marker) {
        return marker != 0xfe && (marker < 0xe0 || marker > 0xef || marker == 0xe0 || marker == 0xee);
    }

    private static int endOfScan(byte[] in, int from) {
        var at = from;
        while (!((in[at] & 0xff) == 0xff
                && in[at + 1] != 0
                && ((in[at + 1] & 0xff) < 0xd0 || (in[at + 1] & 0xff) > 0xd7))) {
            at++;
        }
        return at;
    }

    /** Of what the camera says only which way up the picture is, in a head of its own. */
    private static byte[] turned(byte[] in, int at, int next) {
        var way = orientation(in, at + 4, next);
        if (way < 2 || way > 8) {
            return new byte[0];
        }
        return ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34})
                .put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int orientation(byte[] in, int from, int to) {
        if (to - from < 22 || !new String(in, from, 4, StandardCharsets.US_ASCII).equals("Exif")) {
            return 0;
        }
        var head = from + 6;
        var buffer = ByteBuffer.wrap(in).order(in[head] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = head + buffer.getInt(head + 4);
        var entries = buffer.getShort(directory) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if (entry + 12 > to) {
                return 0;
            }
            if ((buffer.getShort(entry) & 0xffff) == ORIENTATION) {
                return buffer.getShort(entry + 8) & 0xffff;
            }
        }
        return 0;
    }

    private static byte[] png(byte[] in) {
        var out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, PNG_HEAD);
        var buffer = ByteBuffer.wrap(in);
        for (var at = PNG_HEAD; ; ) {
            var length = buffer.getInt(at);
            var type = new String(in, at + 4, 4, StandardCharsets.US_ASCII);
            var whole = Math.addExact(12, length);
            if (length < 0) {
                throw new IllegalArgumentException("No chunk");
            }
            if (SHOWN.contains(type)) {
                out.write(in, at, whole);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += whole;
        }
    }
}
