package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.audit.AuditLog;
import org.probity.audit.Entry;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in, who does not, and what an administrator never sees. */
@ProbityTest
class DoorTests {

    /** What an administrator may open besides what everybody signed in may. */
    private static final Set<String> ADMINISTRATIVE = Set.of(
            "identity:accounts",
            "identity:read-accounts",
            "organization:calendar",
            "audit:administration",
            "shell:timed-work");

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Door door;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AllowedCheck check;

    @Autowired
    private Permissions permissions;

    @Autowired
    private AuditLog auditLog;

    @Autowired
    private MutableClock clock;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void fiveFailuresLockAnAccountForAQuarterOfAnHour() {
        var name = bureaus.found().username("staffA2");
        for (var i = 0; i < 5; i++) {
            refused(name, "wrong", "10.0.0.1");
        }
        refused(name, "demo", "10.0.0.1");
        clock.advance(Duration.ofMinutes(16));
        assertThat(enter(name, "demo", "10.0.0.1").isAuthenticated()).isTrue();
        var account = accounts.find(name).orElseThrow();
        assertThat(auditLog.entriesAbout(
                        Subject.of("identity.account", account.id().value())))
                .extracting(Entry::act)
                .contains("identity.account-locked");
    }

    @Test
    void anAddressThatFailsThirtyTimesWaits() {
        var name = bureaus.found().username("staffA1");
        for (var i = 0; i < 30; i++) {
            refused("nobody-" + i, "wrong", "10.0.0.2");
        }
        refused(name, "demo", "10.0.0.2");
        assertThat(enter(name, "demo", "10.0.0.3").isAuthenticated()).isTrue();
    }

    @Test
    void aDisabledAccountIsRefusedAsAWrongPasswordIs() {
        var name = bureaus.found().username("staffB2");
        accounts.disable(accounts.find(name).orElseThrow().id(), true);
        refused(name, "demo", "10.0.0.4");
    }

    @Test
    void peopleGetAccountsOnceWithPasswordsToBeChanged() {
        var bureau = bureaus.found();
        assertThat(accounts.openFor(bureau.people().values())).isEmpty();
        var person = bureau.people().get("auditor");
        assertThatThrownBy(() -> accounts.openFor(person, "another")).isInstanceOf(Refused.class);
    }

    @Test
    void anAdministratorIsRefusedEveryPageOfBusiness() {
        accounts.open(null, "door-admin", "a long secret", "zh", false);
        var open = new TreeSet<String>();
        var pages = 0;
        for (var page : pages()) {
            pages++;
            var wanted = wanted(page);
            if (mayEnter(page, "door-admin") && wanted.stream().noneMatch(DoorTests::harmless)) {
                open.add(page.getMethod().toString());
            }
        }
        assertThat(pages).isGreaterThan(10);
        assertThat(open).isEmpty();
        assertThat(permissions.all().stream()
                        .filter(permission -> permissions.reach(permission, Role.SYSTEM_ADMINISTRATOR) != Reach.NONE))
                .allMatch(ADMINISTRATIVE::contains);
    }

    private static boolean harmless(String wanted) {
        return wanted.equals(Allowed.SIGNED_IN) || wanted.equals(Allowed.EVERYBODY) || ADMINISTRATIVE.contains(wanted);
    }

    @Test
    void everyPageNamesPermissionsThatExist() {
        for (var page : pages()) {
            assertThat(wanted(page))
                    .as(page.toString())
                    .isNotEmpty()
                    .allMatch(wanted -> permissions.all().contains(wanted)
                            || wanted.equals(Allowed.SIGNED_IN)
                            || wanted.equals(Allowed.EVERYBODY));
        }
    }

    @Test
    void aPageThatNamesNoPermissionIsRefusedToEverybody() throws NoSuchMethodException {
        var bureau = bureaus.found();
        var page = new HandlerMethod(new Forgotten(), Forgotten.class.getMethod("page"));
        assertThat(mayEnter(page, bureau.username("head"))).isFalse();
    }

    static class Forgotten {
        @GetMapping("/forgotten")
        public String page() {
            return "";
        }
    }

    private List<HandlerMethod> pages() {
        var pages = new ArrayList<HandlerMethod>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().values().stream()
                .filter(page -> page.getBeanType().getName().startsWith("org.probity"))
                .forEach(pages::add));
        return pages;
    }

    private static List<String> wanted(HandlerMethod page) {
        var allowed = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), Allowed.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Allowed.class);
        }
        return allowed == null ? List.of() : Arrays.asList(allowed.value());
    }

    private boolean mayEnter(HandlerMethod page, String username) {
        var account = accounts.find(username).orElseThrow();
        var signedIn = new SignedIn(account.id().value(), username);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        try {
            return check.preHandle(
                    new MockHttpServletRequest(HttpMethod.GET.name(), "/"), new MockHttpServletResponse(), page);
        } catch (AccessDeniedException e) {
            return false;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private org.springframework.security.core.Authentication enter(String name, String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var wish = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        wish.setDetails(new WebAuthenticationDetails(request));
        return door.authenticate(wish);
    }

    private void refused(String name, String password, String address) {
        assertThatThrownBy(() -> enter(name, password, address)).isInstanceOf(BadCredentialsException.class);
    }
}
