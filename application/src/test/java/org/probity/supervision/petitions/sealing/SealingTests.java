package org.probity.supervision.petitions.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens for whom it was wrapped, and for nobody else. */
class SealingTests {

    private static final UUID PETITION = UUID.randomUUID();
    private static final UUID INSPECTOR = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        var file = folder.resolve("deeper/petition.key");
        var first = PetitionKey.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PetitionKey.in(file).name()).isEqualTo(first.name()).hasSize(16);
        assertThat(Files.readString(file)).doesNotContain(first.name());
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> PetitionKey.in(file)).hasMessageContaining("damaged");
    }

    @Test
    void aDataKeyOpensForItsInspectorAndItsCodeAlone() {
        var sealing = new Sealing(folder.resolve("a.key"));
        var key = DataKey.random();
        var code = ReceiptCode.random();
        var message = key.seal("反映工程拆分发包", "petition message");
        var forInspector = sealing.wrapFor(PETITION, INSPECTOR, key);
        var forCode = sealing.wrapFor(PETITION, code, key);
        assertThat(sealing.unwrap(PETITION, INSPECTOR, forInspector).open(message, "petition message"))
                .isEqualTo("反映工程拆分发包");
        assertThat(sealing.unwrap(PETITION, code, forCode).open(message, "petition message"))
                .isEqualTo("反映工程拆分发包");
        assertThatThrownBy(() -> sealing.unwrap(PETITION, UUID.randomUUID(), forInspector))
                .isInstanceOf(UnsealingFailed.class);
        assertThatThrownBy(() -> sealing.unwrap(UUID.randomUUID(), INSPECTOR, forInspector))
                .isInstanceOf(UnsealingFailed.class);
        assertThatThrownBy(() -> sealing.unwrap(PETITION, ReceiptCode.random(), forCode))
                .isInstanceOf(UnsealingFailed.class);
        assertThatThrownBy(() -> new Sealing(folder.resolve("b.key")).unwrap(PETITION, INSPECTOR, forInspector))
                .as("another store's key")
                .isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void whatIsSealedCanNeitherBeChangedNorMovedAndHidesItsLength() {
        var key = DataKey.random();
        var sealed = key.seal("short", "here");
        assertThat(key.seal("a text that is rather longer than the other", "here"))
                .hasSameSizeAs(sealed);
        assertThat(key.seal("short", "here")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> key.open(sealed, "there")).isInstanceOf(UnsealingFailed.class);
        var changed = Arrays.copyOf(sealed, sealed.length);
        changed[20] ^= 1;
        assertThatThrownBy(() -> key.open(changed, "here")).isInstanceOf(UnsealingFailed.class);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("short");
    }

    @Test
    void aReceiptCodeIsReadAsPeopleTypeItAndNeverWritesItself() {
        var codes = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            var code = ReceiptCode.random();
            codes.add(code.shown());
            assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(ReceiptCode.typed(" "
                                    + code.shown()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace("-", " "))
                            .orElseThrow()
                            .letters())
                    .isEqualTo(code.letters());
            assertThat(String.valueOf(code)).doesNotContain(code.letters());
        }
        assertThat(codes).hasSize(1000);
        assertThat(ReceiptCode.typed("OIL00-11111-11111-11111").orElseThrow().shown())
                .isEqualTo("01100-11111-11111-11111");
        assertThat(ReceiptCode.typed("short")).isEmpty();
        assertThat(ReceiptCode.typed("U".repeat(20))).isEmpty();
        assertThat(ReceiptCode.typed("1".repeat(5000))).isEmpty();
    }
}
