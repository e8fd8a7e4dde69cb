package org.probity.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The kinds of file that may be attached, known by what they contain; the name's ending must say the same. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument", "odt", "ods", "odp"),
    OFD("application/ofd", "ofd"),
    OLD_OFFICE("application/x-ole-storage", "doc", "xls", "ppt", "wps", "et"),
    TEXT("text/plain", "txt", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind of a file, when its content is one of ours and its name says so too. */
    static Optional<FileKind> of(String name, byte[] content) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending) && kind.looksLike(content))
                .findFirst();
    }

    private boolean looksLike(byte[] content) {
        return switch (this) {
            case PDF -> starts(content, '%', 'P', 'D', 'F', '-');
            case PNG -> starts(content, 0x89, 'P', 'N', 'G');
            case JPEG -> starts(content, 0xff, 0xd8, 0xff);
            case WORD -> holds(content, "word/document.xml") && !holds(content, "word/vbaProject.bin");
            case EXCEL -> holds(content, "xl/workbook.xml") && !holds(content, "xl/vbaProject.bin");
            case SLIDES -> holds(content, "ppt/presentation.xml") && !holds(content, "ppt/vbaProject.bin");
            case OPEN_DOCUMENT -> holds(content, "META-INF/manifest.xml") && holds(content, "content.xml");
            case OFD -> holds(content, "OFD.xml");
            case OLD_OFFICE -> starts(content, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
            case TEXT -> isText(content);
        };
    }

    private static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the archive names the entry: only its directory is read, nothing is unpacked. */
    private static boolean holds(byte[] content, String entryName) {
        if (!starts(content, 'P', 'K')) {
            return false;
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return zip.getEntry(entryName) != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isText(byte[] content) {
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
                .anyMatch(charset -> decodes(content, charset));
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
