package org.probity.monitoring.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.monitoring.feeds.endpoint.SourceDraft;
import org.probity.monitoring.feeds.endpoint.Sources;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The endpoint as a delivering system meets it, over HTTP. */
@ProbityTest
class EndpointTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Sources sources;

    @Autowired
    private FeedRecords records;

    @Autowired
    private FeedEvents events;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Bureaus.Bureau bureau;
    private SourceId source;
    private String token;

    @BeforeEach
    void aBureauWithASource() {
        bureau = bureaus.found();
        source = sources.register(
                bureau.unit(),
                new SourceDraft(new Bilingual("财务系统", "Finance system"), "信息中心", List.of("payments", "events"), 6000));
        token = sources.issue(source, 30);
    }

    private HttpResponse<String> post(String feed, String with, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/feeds/" + feed))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-ndjson");
        if (!with.isEmpty()) {
            request.header("Authorization", "Bearer " + with);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String payment(String no, int yuan) {
        return "{\"no\":\"" + no + "\",\"amount_yuan\":" + yuan + ",\"maker\":\"staffA1\"}";
    }

    @Test
    void aDeliveryIsAcknowledgedWhenItIsThere() throws Exception {
        var answer = post("payments", token, payment("V-1", 5) + "\n" + payment("V-2", 6) + "\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"added\":2", "\"findings\":[]");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(records.since(bureau.unit(), 0, 10)).hasSize(2);
        assertThat(post("payments", token, "[" + payment("V-3", 1) + "]").body())
                .contains("\"added\":1");
        assertThat(jdbc.sql("select received_by from monitoring.batch where unit_id = :unit limit 1")
                        .param("unit", bureau.unit().value())
                        .query(String.class)
                        .single())
                .startsWith("财务系统 [probity_");
    }

    @Test
    void eventsComeTheSameWay() throws Exception {
        var answer = post(
                "events",
                token,
                "{\"case\":\"N-1\",\"activity\":\"受理\",\"time\":\"2026-05-06T09:00:00+08:00\",\"officer\":\"staffA1\",\"room\":\"2\"}\n"
                        + "{\"case\":\"N-1\",\"activity\":\"决定\",\"time\":\"not a time\"}");

        assertThat(answer.body()).contains("\"added\":2", "\"UNREADABLE\"");
        assertThat(events.ofCases(bureau.unit(), List.of("N-1"))).hasSize(2);
    }

    @Test
    void withoutAValidTokenNothingIsTaken() throws Exception {
        assertThat(post("payments", "", payment("V-1", 5)).statusCode()).isEqualTo(401);
        var wrong = post("payments", token + "x", payment("V-1", 5));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(post("penalties", token, "{\"no\":\"F-1\"}").statusCode()).isEqualTo(403);
        assertThat(post("nothing", token, "{}").statusCode()).isEqualTo(404);

        var id = sources.tokens(source).get(0).id();
        sources.revoke(source, id, "遗失");
        assertThat(post("payments", token, payment("V-1", 5)).statusCode()).isEqualTo(401);
        var other = sources.issue(source, 30);
        var held = sources.find(source).orElseThrow();
        sources.close(source, held.version(), "系统停用");
        assertThat(post("payments", other, payment("V-1", 5)).statusCode()).isEqualTo(401);
        assertThat(records.since(bureau.unit(), 0, 10)).isEmpty();
    }

    @Test
    void aTokenOpensNothingElse() throws Exception {
        var page = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/monitoring/feeds"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(302);
        var read = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/feeds/payments"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(read.body()).contains("POST /api/feeds/{feed}");
    }

    @Test
    void oneMalformedLineRefusesTheWholeAndIsNamed() throws Exception {
        var broken = post("payments", token, payment("V-1", 5) + "\n{\"no\":\n" + payment("V-2", 6));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("\"line\":2");
        var nameless = post("payments", token, payment("V-1", 5) + "\n{\"amount_yuan\":5}");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("\"line\":2", "\"column\":\"no\"");
        assertThat(post("payments", token, "").statusCode()).isEqualTo(400);
        assertThat(records.since(bureau.unit(), 0, 10)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        var many = IntStream.rangeClosed(0, 10_000)
                .mapToObj(number -> "{\"no\":\"V-" + number + "\"}")
                .collect(Collectors.joining("\n"));
        assertThat(post("payments", token, many).statusCode()).isEqualTo(413);
        var huge = "{\"no\":\"V-1\",\"purpose\":\"" + "x".repeat(9 << 20) + "\"}";
        assertThat(post("payments", token, huge).statusCode()).isEqualTo(413);
        assertThat(post("payments", token, payment("V-1", 5), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
        assertThat(records.since(bureau.unit(), 0, 10)).isEmpty();
    }

    @Test
    void aKeyUsedAgainIsAnsweredAsTheFirstTime() throws Exception {
        var first = post("payments", token, payment("V-1", 5), "Idempotency-Key", "k-1");
        var again = post("payments", token, payment("V-1", 5), "Idempotency-Key", "k-1");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(again.body()).isEqualTo(first.body());
        var other = post("payments", token, payment("V-9", 5), "Idempotency-Key", "k-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("under a new key");
        assertThat(post("payments", token, payment("V-1", 5), "Idempotency-Key", "two words")
                        .statusCode())
                .isEqualTo(400);
        assertThat(records.since(bureau.unit(), 0, 10)).hasSize(1);
    }

    @Test
    void aSourceThatComesTooOftenIsToldWhenToComeAgain() throws Exception {
        var held = sources.find(source).orElseThrow();
        sources.change(source, held.version(), new SourceDraft(held.name(), held.operator(), held.feeds(), 2));
        post("payments", token, payment("V-1", 5));
        post("payments", token, payment("V-2", 5));

        var third = post("payments", token, payment("V-3", 5));

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(records.since(bureau.unit(), 0, 10)).hasSize(2);
    }

    @Test
    void sendersWaitWhileTheIndicatorsAreBehind() throws Exception {
        post("payments", token, payment("V-1", 5));
        records.judged(bureau.unit(), 1);
        jdbc.sql("update monitoring.intake set last = 200001 where unit_id = :unit")
                .param("unit", bureau.unit().value())
                .update();

        var held = post("payments", token, payment("V-2", 5));
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).hasValue("5");

        records.judged(bureau.unit(), 200001);
        assertThat(post("payments", token, payment("V-2", 5)).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensAreKeptAsHashes() {
        assertThat(jdbc.sql(
                                "select encode(token_hash, 'escape') || hint from monitoring.source_token where source_id = :id")
                        .param("id", source.value())
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }
}
