package org.probity.supervision.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Viewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** For the person complained of everything looks as it did before: page for page, byte for byte. */
@ProbityTest
class ExclusionTests {

    private static final List<String> PAGES = List.of(
            "/supervision/petitions",
            "/supervision/petitions?sort=DUE",
            "/supervision/petitions/analysis",
            "/supervision/petitions/access",
            "/supervision/letters",
            "/audit?size=10&kind=supervision.sealed",
            "/search?q=lot+seven",
            "/search?q=XF",
            "/");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Petitions petitions;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Dates dates;

    @Test
    void thePersonComplainedOfSeesNoDifference() throws IOException, InterruptedException {
        var bureau = bureaus.found();
        var inspector = viewers.of(bureau.username("discipline")).orElseThrow();
        petitions.register(inspector, typed(new Concern(bureau.sections().get("B"), null, null, null)));
        for (var accused : List.of("staffA1", "head", "discipline")) {
            var visitor = new PublicVisitor(port, "198.51.100.20", "Firefox").signedIn(bureau.username(accused));
            var before = pages(visitor);
            var id = petitions.register(
                    inspector,
                    typed(new Concern(null, null, null, bureau.people().get(accused))));
            assertThat(pages(visitor)).as(accused).isEqualTo(before);
            assertThat(page(visitor, "/supervision/petitions/" + id))
                    .as("as of nothing at all")
                    .isEqualTo(page(visitor, "/supervision/petitions/" + PetitionId.random()));
        }
    }

    private static List<String> pages(PublicVisitor visitor) throws IOException, InterruptedException {
        var pages = new ArrayList<String>();
        for (var page : PAGES) {
            pages.add(page(visitor, page));
        }
        return pages;
    }

    /** Without the token that every page has anew, and without the address that was asked for. */
    private static String page(PublicVisitor visitor, String address) throws IOException, InterruptedException {
        return visitor.get(address)
                .body()
                .replaceAll("(name=\"_csrf\" value|name=\"csrf\" content)=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private Registration typed(Concern concern) {
        return new Registration(
                Channel.HOTLINE,
                dates.today(),
                concern,
                "Tickets of lot seven",
                "Somebody called.",
                Reporter.UNKNOWN,
                Urgency.NORMAL,
                null,
                List.of());
    }
}
