package org.probity.spreadsheets;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks through the zip file that an .xlsx is, before anything else unpacks it: how much comes out, and whether it has macros. */
final class Container {

    private Container() {}

    /** Opens the archive by its directory, as POI then reads it: what is checked here is what is read there. */
    static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    static void check(ZipFile archive, int packed) throws IOException {
        var parts = 0;
        var total = 0L;
        var hasWorkbook = false;
        for (var part : Collections.list(archive.getEntries())) {
            if (++parts > Limits.PARTS) {
                throw Workbooks.refused("bomb");
            }
            refuseMacros(part);
            hasWorkbook |= part.getName().equals("xl/workbook.xml");
            total = unpacked(archive, part, total, packed);
        }
        if (!hasWorkbook) {
            throw Workbooks.refused("not-a-workbook");
        }
    }

    private static long unpacked(ZipFile archive, ZipArchiveEntry part, long before, int packed) throws IOException {
        var buffer = new byte[64 << 10];
        var size = 0L;
        try (var content = archive.getInputStream(part)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                refuseExcess(part, size, before + size, packed);
            }
        }
        return before + size;
    }

    private static void refuseMacros(ZipArchiveEntry part) {
        var name = part.getName();
        if (name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/")) {
            throw Workbooks.refused("macros");
        }
        if (name.endsWith("workbook.bin")) {
            throw Workbooks.refused("old-format");
        }
    }

    private static void refuseExcess(ZipArchiveEntry part, long size, long total, int packed) {
        if ((total > Limits.RATIO_GRACE && total / Limits.RATIO > packed)
                || (size > Limits.RATIO_GRACE && size / Limits.RATIO > Math.max(1, part.getCompressedSize()))) {
            throw Workbooks.refused("bomb");
        }
        if (total > Limits.UNPACKED_BYTES
                || (part.getName().equals("xl/sharedStrings.xml") && size > Limits.SHARED_STRINGS_BYTES)
                || (part.getName().equals("xl/styles.xml") && size > Limits.STYLES_BYTES)) {
            throw Workbooks.refused("too-much-inside", Limits.UNPACKED_BYTES >> 20);
        }
    }
}
