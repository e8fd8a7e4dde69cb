package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that prints is taken along as a Word document, by who may read the page and nobody else. */
@ProbityTest
class WordJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void thePrintedPageLeavesAsWord(String language) throws IOException {
        var bureau = bureaus.found();
        var base = "http://localhost:" + port;
        var page = Browser.signedIn(base, language, bureau.username("chiefA"), "demo");
        page.navigate(base + "/organization");
        var heading = page.locator("h1").first().innerText().strip();
        var posts = page.locator("main a[href^='/organization/posts/']").allInnerTexts();
        assertThat(posts).isNotEmpty();
        var download = page.waitForDownload(() -> page.click("[data-word]"));
        assertThat(download.suggestedFilename()).endsWith(".docx");
        try (var file = Files.newInputStream(download.path());
                var document = new XWPFWordExtractor(new XWPFDocument(file))) {
            assertThat(document.getText())
                    .contains(heading)
                    .contains(posts.stream().map(String::strip).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void whoMayNotReadThePageGetsNoDocumentAndAPageWithoutPrintIsNone(String language) {
        var bureau = bureaus.found();
        var base = "http://localhost:" + port;
        var page = Browser.signedIn(base, language, bureau.username("staffA2"), "demo");
        assertThat(page.request().get(base + "/audit?as=word").status()).isEqualTo(403);
        assertThat(page.request().get(base + "/?as=word").status()).isEqualTo(404);
        assertThat(page.request().get(base + "/programme/nothing?as=word").status())
                .isEqualTo(404);
    }
}
