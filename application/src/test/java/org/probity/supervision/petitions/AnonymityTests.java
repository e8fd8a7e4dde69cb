package org.probity.supervision.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.identity.Viewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reporter stays unknown (invariant 11): nothing of them is in any table, in the log, in the files of the database, of which backups
 * are made, or in what the server left in its folder for uploads.
 */
@ProbityTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTests {

    private static final String NAME = "Ouyang Qingfeng";
    private static final String PHONE = "13912345678";
    private static final String WORDS = "The weighbridge tickets of lot seven were written twice";
    private static final String ADDED = "A second ledger lies in the grey cabinet";
    private static final String AGENT = "Reporterbrowser/7.3";
    private static final String ADDRESS = "203.0.113.77";
    private static final String FILE = "tickets-of-lot-seven.txt";
    private static final String IN_FILE = "ticket 4711 and ticket 4712";

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Petitions petitions;

    @Autowired
    private PetitionRows rows;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingOfTheReporterIsAnywhere(CapturedOutput output) throws IOException, InterruptedException {
        var bureau = bureaus.found();
        // signed in with the very same browser, as a member of staff may be
        var reporter = new PublicVisitor(port, ADDRESS, AGENT).signedIn(bureau.username("staffA2"));
        jdbc.sql("update identity.session set last_access_time = 12345 where principal_name = :name")
                .param("name", bureau.username("staffA2"))
                .update();
        jdbc.sql(
                        "delete from identity.session_attributes a using identity.session s where s.primary_id = a.session_primary_id"
                                + " and s.principal_name = :name and a.attribute_name in ('device', 'address')")
                .param("name", bureau.username("staffA2"))
                .update();
        var sessions = sessions();
        var form = reporter.get("/petition?unit=" + bureau.unit());
        assertThat(form.body()).doesNotContain("人员staffA2", "Person staffA2");
        assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("script-src", "unsafe");
        assertThat(form.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.startsWith("petition-form=")
                        && cookie.contains("Path=/petition")
                        && cookie.contains("HttpOnly")
                        && !cookie.contains("Max-Age"));
        var receipt = reporter.post(
                "/petition",
                Map.of(
                        "_csrf",
                        PublicVisitor.token(form.body()),
                        "form",
                        PublicVisitor.first(form.body(), "name=\"form\" value=\"([^\"]+)\""),
                        "unit",
                        bureau.unit().toString(),
                        "message",
                        WORDS,
                        "name",
                        NAME,
                        "contact",
                        PHONE),
                FILE,
                IN_FILE.getBytes(StandardCharsets.UTF_8));
        var code = PublicVisitor.first(receipt.body(), "id=\"receipt-code\">([^<]+)<");
        assertThat(code).matches("(\\w{5}-){3}\\w{5}");
        var followed = reporter.post(
                "/petition/follow",
                "code=" + code + "&_csrf="
                        + PublicVisitor.token(reporter.get("/petition/follow").body()));
        assertThat(followed.body()).contains(WORDS, FILE);
        reporter.post(
                "/petition/follow/messages",
                "code=" + code + "&text=" + ADDED.replace(' ', '+') + "&form="
                        + PublicVisitor.first(followed.body(), "name=\"form\" value=\"([^\"]+)\"") + "&_csrf="
                        + PublicVisitor.token(followed.body()));
        reporter.get("/shell/assets/probity.css");
        reporter.get("/language?to=en&back=/petition");

        assertThat(sessions())
                .as("rows of sessions, and when each was last used")
                .isEqualTo(sessions);
        var inspector = viewers.of(bureau.username("discipline")).orElseThrow();
        var id = rows.list(PetitionFilter.of(name -> null), inspector, 2, 0)
                .get(0)
                .id();
        var opened = petitions.open(inspector, id);
        assertThat(List.of(
                        opened.message(),
                        opened.reporter().name(),
                        opened.reporter().contact(),
                        opened.messages().get(0).text()))
                .as("it did arrive")
                .containsExactly(WORDS, NAME, PHONE, ADDED);
        var file = opened.files().get(0);
        assertThat(petitions.openFile(inspector, id, file.id()).orElseThrow().content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(IN_FILE);

        var secrets = List.of(NAME, PHONE, WORDS, ADDED, AGENT, FILE, IN_FILE, code, code.replace("-", ""));
        assertThat(foundInTables(secrets)).isEmpty();
        assertThat(foundInTables(List.of(ADDRESS)))
                .as("the address, of the sign-in alone")
                .isSubsetOf("identity.session_attributes");
        assertThat(secrets).allSatisfy(secret -> assertThat(output.getAll()).doesNotContain(secret));
        assertThat(output.getAll()).doesNotContain(ADDRESS);
        jdbc.sql("checkpoint").update();
        var data = Path.of(jdbc.sql("show data_directory").query(String.class).single());
        assertThat(foundInFiles(data, List.of(NAME, PHONE, WORDS, ADDED, FILE, IN_FILE, code, code.replace("-", ""))))
                .isEmpty();
        assertThat(foundInFiles(data, List.of("supervision.sealed-entry")))
                .as("the search itself finds what is there")
                .isNotEmpty();
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "tomcat*")) {
            for (var folder : folders) {
                if (Files.isReadable(folder)) {
                    assertThat(foundInFiles(folder, List.of(WORDS, IN_FILE))).isEmpty();
                }
            }
        }
    }

    private List<String> sessions() {
        return jdbc.sql(
                        "select session_id || ' ' || last_access_time || ' ' || coalesce(principal_name, '') from identity.session order by 1")
                .query(String.class)
                .list();
    }

    /** Every column of every table as text; bytes as hexadecimal, in which the words are looked for as well. */
    private List<String> foundInTables(List<String> secrets) {
        var found = new ArrayList<String>();
        var tables = jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(tables)
                .hasSizeGreaterThan(100)
                .contains("supervision.petition_history", "identity.session", "audit.entry");
        for (var table : tables) {
            for (var secret : secrets) {
                var there = jdbc.sql("select exists (select from " + table
                                + " t where position(:plain in t::text) > 0 or position(:hex in t::text) > 0)")
                        .param("plain", secret)
                        .param("hex", HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)))
                        .query(Boolean.class)
                        .single();
                if (there) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> foundInFiles(Path folder, List<String> secrets) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
                var bytes = read(file);
                secrets.stream().filter(bytes::contains).forEach(secret -> found.add(file + ": " + secret));
            }
        }
        return found;
    }

    /** One character a byte, so that words in ASCII are found in anything. */
    private static String read(Path file) throws IOException {
        try {
            return Files.size(file) > 100_000_000
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
            return "";
        }
    }
}
