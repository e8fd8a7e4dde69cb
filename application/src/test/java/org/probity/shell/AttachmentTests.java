package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What may be attached, and under which name. */
class AttachmentTests {

    @Test
    void aFileIsKnownByItsContentAndItsNameMustSayTheSame() throws IOException {
        assertThat(FileKind.of("law.pdf", bytes("%PDF-1.7 …"))).contains(FileKind.PDF);
        assertThat(FileKind.of("law.PDF", bytes("%PDF-1.7 …"))).contains(FileKind.PDF);
        assertThat(FileKind.of("law.pdf", bytes("MZ a program"))).isEmpty();
        assertThat(FileKind.of("law.docx", bytes("%PDF-1.7 …"))).isEmpty();
        assertThat(FileKind.of("law.exe", bytes("MZ a program"))).isEmpty();
        assertThat(FileKind.of("page.html", bytes("<script>"))).isEmpty();
        assertThat(FileKind.of("list.docx", zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileKind.WORD);
        assertThat(FileKind.of("list.xlsx", zip("[Content_Types].xml", "word/document.xml")))
                .isEmpty();
        assertThat(FileKind.of("macro.docx", zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of("a.txt", "第四十条".getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.TEXT);
        assertThat(FileKind.of("a.txt", new byte[] {0, 1, 2})).isEmpty();
        assertThat(FileKind.of("noending", bytes("%PDF-1.7"))).isEmpty();
    }

    @Test
    void aNameLosesFoldersControlAndDirectionMarks() {
        assertThat(FileName.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileName.clean("C:\\temp\\法律.pdf")).isEqualTo("法律.pdf");
        assertThat(FileName.clean("gpj\u202Eexe.pdf\r\nX: y")).isEqualTo("gpjexe.pdfX y");
        assertThat(FileName.clean("...")).isEqualTo("file");
        assertThat(FileName.clean("长".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
