package org.probity.supervision.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures lose what the camera wrote into them and nothing else. */
class CameraTracesTests {

    private static final String PLACE = "31.2304N 121.4737E Zhang San's phone";

    @Test
    void aPhotographLosesPlaceAndDeviceAndKeepsWhichWayIsUp() throws IOException {
        var picture = picture("jpg");
        var exif = exif(6);
        var dirty = joined(
                slice(picture, 0, 2),
                exif,
                segment(0xfe, PLACE.getBytes(StandardCharsets.UTF_8)),
                segment(0xed, PLACE.getBytes(StandardCharsets.UTF_8)),
                slice(picture, 2, picture.length),
                PLACE.getBytes(StandardCharsets.UTF_8));
        var bare = CameraTraces.takenOutOf(dirty, "image/jpeg").orElseThrow();
        assertThat(text(dirty)).contains(PLACE);
        assertThat(text(bare)).doesNotContain("Zhang", "31.2304").contains("Exif");
        assertThat(bare)
                .containsSequence(
                        (byte) 0x01,
                        (byte) 0x12,
                        (byte) 0,
                        (byte) 3,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 1,
                        (byte) 0,
                        (byte) 6);
        assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getRGB(3, 3))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(picture)).getRGB(3, 3));
        assertThat(text(CameraTraces.takenOutOf(picture, "image/jpeg").orElseThrow()))
                .doesNotContain("Exif");
    }

    @Test
    void aScreenshotLosesItsTexts() throws IOException {
        var picture = picture("png");
        var dirty = joined(
                slice(picture, 0, 33),
                chunk("tEXt", ("Author\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1)),
                slice(picture, 33, picture.length),
                PLACE.getBytes(StandardCharsets.UTF_8));
        var bare = CameraTraces.takenOutOf(dirty, "image/png").orElseThrow();
        assertThat(text(bare)).doesNotContain("Zhang");
        assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(8);
    }

    @Test
    void whatIsNoPictureStaysAndWhatIsDamagedIsNotTaken() {
        assertThat(CameraTraces.takenOutOf(new byte[] {'%', 'P', 'D', 'F', '-'}, "application/pdf"))
                .isEmpty();
        assertThat(CameraTraces.takenOutOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "image/jpeg"))
                .isEmpty();
        assertThat(CameraTraces.takenOutOf(new byte[20], "image/png")).isEmpty();
    }

    private static byte[] exif(int way) {
        return segment(
                0xe1,
                joined(
                        "Exif\0\0II".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) way, 0, 0, 0, 0, 0, 0, 0
                        },
                        PLACE.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
