package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Allowed;
import org.probity.spreadsheets.RegisterImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page by its address, as every role (§7): what is expected of each follows from the table of permissions and from what the page
 * says it needs, so that a new page is covered by being there.
 */
@ProbityTest
class EveryPageTests {

    /** The roles that a fixture's people have. */
    private static final Map<String, Set<Role>> PEOPLE = Map.of(
            "head", Set.of(Role.HEAD_OF_UNIT, Role.LEADER_IN_CHARGE, Role.LEADING_GROUP_MEMBER, Role.POST_HOLDER),
            "deputy", Set.of(Role.LEADER_IN_CHARGE, Role.LEADING_GROUP_MEMBER, Role.POST_HOLDER),
            "discipline", Set.of(Role.DISCIPLINE_INSPECTION, Role.LEADING_GROUP_MEMBER, Role.POST_HOLDER),
            "chiefA", Set.of(Role.SECTION_CHIEF, Role.LEADING_GROUP_MEMBER, Role.POST_HOLDER),
            "staffA1", Set.of(Role.LEADING_GROUP_OFFICE, Role.POST_HOLDER),
            "staffA2", Set.of(Role.POST_HOLDER),
            "staffB1", Set.of(Role.LEGAL_REVIEWER, Role.POST_HOLDER),
            "superior", Set.of(Role.SUPERIOR, Role.ASSESSMENT_TEAM),
            "auditor", Set.of(Role.AUDITOR));

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Permissions permissions;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private List<RegisterImport> imports;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyRoleOpensWhatTheTableSaysAndNothingElse() throws Exception {
        var bureau = bureaus.found();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.appointment",
                "unit_id",
                bureau.unit().value(),
                "person_id",
                bureau.people().get("superior").value(),
                "role",
                "ASSESSMENT_TEAM",
                "from_on",
                java.time.LocalDate.of(2026, 1, 1)));
        var administrator = "every-page-admin";
        accounts.open(null, administrator, "a long secret", "zh", false);
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(50);
        var wrong = new ArrayList<String>();
        for (var person : PEOPLE.entrySet()) {
            var visitor = signedIn(bureau.username(person.getKey()), "demo");
            pages.forEach(
                    (address, wanted) -> check(visitor, person.getKey(), person.getValue(), address, wanted, wrong));
        }
        var visitor = signedIn(administrator, "a long secret");
        pages.forEach((address, wanted) ->
                check(visitor, "administrator", Set.of(Role.SYSTEM_ADMINISTRATOR), address, wanted, wrong));
        var stranger =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        pages.forEach((address, wanted) -> {
            if (!wanted.contains(Allowed.EVERYBODY)) {
                var answer = status(stranger, address);
                if (answer != 302) {
                    wrong.add("a stranger at " + address + ": " + answer);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /**
     * Whoever may not: 403. Whoever may: the page, or, of a thing that does not exist, 404, or, of a page that needs a parameter, 400;
     * never a fault.
     */
    private void check(
            HttpClient visitor, String who, Set<Role> roles, String address, List<String> wanted, List<String> wrong) {
        var may = wanted.contains(Allowed.EVERYBODY)
                || wanted.contains(Allowed.SIGNED_IN)
                || wanted.stream().anyMatch(permission -> reached(permission, roles));
        var ofNothing = UUIDS.matcher(address).find();
        var expected = !may
                ? Set.of(403)
                : ofNothing
                        ? Set.of(403, 404)
                        : wanted.contains(Allowed.EVERYBODY) ? Set.of(200, 302, 400, 404) : Set.of(200, 302, 400);
        var answer = status(visitor, address);
        if (!expected.contains(answer)) {
            wrong.add(who + " at " + address + ": " + answer + " instead of " + expected);
        }
    }

    private boolean reached(String permission, Set<Role> roles) {
        return !permission.equals(Allowed.EVERYBODY)
                && !permission.equals(Allowed.SIGNED_IN)
                && roles.stream().anyMatch(role -> permissions.reach(permission, role) != Reach.NONE);
    }

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** Addresses with what they need: one of these. Variables become the id of nothing. */
    private Map<String, List<String>> pages() {
        var pages = new TreeMap<String, List<String>>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, page) -> {
                if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        && page.getBeanType().getName().startsWith("org.probity")) {
                    for (var pattern : info.getPatternValues()) {
                        if (!pattern.startsWith("/{module}")) {
                            pages.put(
                                    pattern.replaceAll(
                                            "\\{[^/]*}", UUID.randomUUID().toString()),
                                    wanted(page));
                        }
                    }
                }
            });
        }
        imports.forEach(register -> {
            pages.put(register.path(), List.of(register.permission()));
            pages.put(register.path() + "/template.xlsx", List.of(register.permission()));
            pages.put(register.path() + "/current.xlsx", List.of(register.permission()));
        });
        return pages;
    }

    private static List<String> wanted(HandlerMethod page) {
        var allowed = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), Allowed.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Allowed.class);
        }
        assertThat(allowed).as("what is needed for " + page).isNotNull();
        return Arrays.asList(allowed.value());
    }

    private HttpClient signedIn(String username, String password) throws IOException, InterruptedException {
        var visitor = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var page = visitor.send(request("/sign-in").build(), BodyHandlers.ofString())
                .body();
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        var answer = visitor.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + username + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("error");
        return visitor;
    }

    private int status(HttpClient visitor, String address) {
        try {
            return visitor.send(request(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }
}
