package org.probity.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.probity.Probity;
import org.probity.identity.Accounts;
import org.probity.organization.PersonId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seeds a scratch store with risk points and reads the ledger through HTTP as its signed-in head of unit, one request after
 * another. Arguments: the numbers of points, rising.
 */
public final class LedgerBenchmark {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 100;
    private static final UUID UNIT = UUID.randomUUID();

    private final ConfigurableApplicationContext application;
    private final JdbcTemplate jdbc;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    private LedgerBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcTemplate.class);
        var port = ((WebServerApplicationContext) application).getWebServer().getPort();
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    public static void main(String[] sizes) throws Exception {
        var data = Files.createTempDirectory(Path.of("/tmp"), "probity-benchmark");
        try (var application = SpringApplication.run(
                Probity.class, "--server.port=0", "--probity.data=" + data, "--probity.demo=false")) {
            var benchmark = new LedgerBenchmark(application);
            benchmark.bureau();
            benchmark.signIn();
            var seeded = 0;
            for (var size : sizes) {
                benchmark.points(seeded, Integer.parseInt(size));
                seeded = Integer.parseInt(size);
                benchmark.measure(seeded);
            }
        }
    }

    private void bureau() {
        jdbc.execute("set session_replication_role = replica");
        jdbc.update(
                "insert into organization.unit (id, code, name_zh, changed_at, changed_by) values (?, 'BENCH', '测量局', now(), 'bench')",
                UNIT);
        jdbc.update(
                "insert into programme.cycle (id, unit_id, year, stage, opened_on, changed_at, changed_by) values (?, ?, 2026, 'IMPLEMENTATION', current_date, now(), 'bench')",
                id("cycle", 0),
                UNIT);
        jdbc.update("""
                insert into organization.section (id, unit_id, code, name_zh, kind, position, changed_at, changed_by)
                select md5('section' || i)::uuid, ?, 'S' || lpad(i::text, 3, '0'), '科室' || i, 'INTERNAL', i, now(), 'bench'
                from generate_series(0, 39) i""", UNIT);
        jdbc.update("""
                insert into organization.post (id, unit_id, section_id, code, name_zh, level, state, changed_at, changed_by)
                select md5('post' || i)::uuid, ?, md5('section' || i % 40)::uuid, 'P' || i, '岗位' || i,
                       case i when 0 then 'UNIT_HEAD' else 'STAFF' end, 'CONFIRMED', now(), 'bench'
                from generate_series(0, 1999) i""", UNIT);
        jdbc.update("""
                insert into organization.person (id, unit_id, name_zh, changed_at, changed_by)
                select md5('person' || i)::uuid, ?, '人员' || i, now(), 'bench' from generate_series(0, 1999) i""", UNIT);
        jdbc.update("""
                insert into organization.holding (id, post_id, person_id, from_on, changed_at, changed_by)
                select md5('holding' || i)::uuid, md5('post' || i)::uuid, md5('person' || i)::uuid, current_date - 100, now(), 'bench'
                from generate_series(0, 1999) i""");
        jdbc.update("""
                insert into powers.power (id, unit_id, section_id, code, type, name_zh, changed_at, changed_by)
                select md5('power' || i)::uuid, ?, md5('section' || i % 40)::uuid, 'W' || i, 'LICENSE', '职权' || i, now(), 'bench'
                from generate_series(0, 999) i""", UNIT);
        jdbc.update("""
                insert into risks.form (id, unit_id, cycle_id, scope, section_id, post_id, person_id, chain, state, due_on, changed_at, changed_by)
                values (?, ?, ?, 'POST', ?, ?, ?, 'STAFF', 'DETERMINED', current_date, now(), 'bench')""", id("form", 0), UNIT, id("cycle", 0), id("section", 0), id("post", 0), id("person", 0));
        jdbc.execute("reset session_replication_role");
        application.getBean(Accounts.class).open(new PersonId(id("person", 0)), "bench", "bench", "en", false);
    }

    private UUID id(String kind, int number) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select md5(? || ?)::uuid", UUID.class, kind, String.valueOf(number)));
    }

    private void points(int from, int to) {
        var started = System.nanoTime();
        application
                .getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    jdbc.execute("set local session_replication_role = replica");
                    jdbc.update("""
                    insert into risks.point (id, unit_id, cycle_id, form_id, scope, section_id, post_id, person_id, code, power_id,
                        title_zh, description_zh, primary_source, sources, cause, probability, harm, control, approved_grade,
                        grade_state, effective_on, status, changed_at, changed_by)
                    select md5('point' || i)::uuid, ?, md5('cycle0')::uuid, md5('form0')::uuid, 'POST',
                           md5('section' || i % 40)::uuid, md5('post' || i % 2000)::uuid, md5('person' || i % 2000)::uuid,
                           'R' || lpad(i::text, 8, '0'), md5('power' || i % 1000)::uuid, '风险点' || i, '表现形式' || md5(i::text),
                           (array['IDEOLOGY_MORALITY', 'POST_DUTY', 'BUSINESS_PROCESS', 'SYSTEM_MECHANISM'])[1 + i % 4],
                           array[(array['IDEOLOGY_MORALITY', 'POST_DUTY', 'BUSINESS_PROCESS', 'SYSTEM_MECHANISM'])[1 + i % 4]],
                           (array['DISCRETION_EXCESSIVE', 'RULES_MISSING', 'SUPERVISION_WEAK'])[1 + i % 3],
                           1 + (i * 7) % 5, 1 + (i * 11 / 5) % 5, (array[0.4, 0.6, 0.8, 1.0])[1 + i % 4],
                           (array['HIGH', 'MEDIUM', 'LOW', null])[1 + (i / 7) % 4],
                           case when (i / 7) % 4 = 3 then 'UNGRADED' else 'EFFECTIVE' end, date '2026-01-01' + i % 200,
                           case when i % 50 = 0 then 'CHANGED' else 'ACTIVE' end, now(), 'bench'
                    from generate_series(?::int, ?::int) i""", UNIT, from, to - 1);
                    jdbc.update("""
                    insert into risks.measure (id, point_id, code, type, text_zh, owner_post_id, due_on, changed_at, changed_by)
                    select md5('measure' || i)::uuid, md5('point' || i)::uuid, 'M1', 'PROCESS', '双人审查', md5('post' || i % 2000)::uuid,
                           date '2026-12-31', now(), 'bench' from generate_series(?::int, ?::int) i""", from, to - 1);
                });
        jdbc.execute("select risks.recount_points()");
        jdbc.execute("vacuum analyze risks.point");
        jdbc.execute("vacuum analyze risks.point_count");
        jdbc.execute("vacuum analyze risks.measure");
        jdbc.execute("vacuum analyze organization.section");
        jdbc.execute("vacuum analyze organization.post");
        System.out.printf("seeded to %,d in %.1f s%n", to, (System.nanoTime() - started) / 1e9);
    }

    private void signIn() throws IOException, InterruptedException {
        var page = get("/sign-in").body();
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token on the sign-in page");
        }
        var form = "username=bench&password=bench&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(base.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("refused")) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void measure(int size) throws IOException, InterruptedException {
        var middle = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("\nR%08d\n%s".formatted(size / 2, new UUID(0, 0))).getBytes(StandardCharsets.UTF_8));
        for (var request : new String[][] {
            {"list 10, by code", "/risks/ledger?size=10"},
            {"list 100, by code", "/risks/ledger?size=100"},
            {"list 10, from the middle", "/risks/ledger?size=10&after=" + middle},
            {"list 10, by section", "/risks/ledger?size=10&sort=SECTION"},
            {"list 10, by residual", "/risks/ledger?size=10&sort=RESIDUAL"},
            {
                "list 10, HIGH of a section, by day in force",
                "/risks/ledger?size=10&grade=HIGH&sort=EFFECTIVE&section=" + id("section", 7)
            },
            {
                "list 100, source and cause, by grade",
                "/risks/ledger?size=100&source=POST_DUTY&cause=RULES_MISSING&sort=GRADE"
            },
            {"heat map and totals", "/risks/ledger/heat"},
            {"one point", "/risks/ledger/" + id("point", size / 2)}
        }) {
            report(size, request[0], request[1]);
        }
    }

    private void report(int size, String name, String path) throws IOException, InterruptedException {
        var took = new double[MEASURED];
        for (var i = -WARM_UP; i < MEASURED; i++) {
            var started = System.nanoTime();
            var answer = get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            if (i >= 0) {
                took[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(took);
        System.out.printf("| %,d | %s | %.1f | %.1f |%n", size, name, took[MEASURED / 2], took[MEASURED * 95 / 100]);
    }
}
