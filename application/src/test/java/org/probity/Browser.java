package org.probity;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium for journeys, the system's own: {@code ./test} installs it where it can. The build without a desktop window
 * is preferred, for it takes a third of the processor time. One browser serves all tests of a run; each visitor is a context
 * of its own, closed after the test.
 */
public final class Browser {

    /** Long enough for a busy machine; what is not there by then does not come. */
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private static final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private Browser() {}

    /**
     * Opens a window 1440 wide for a reader of the language ({@code zh-CN} or {@code en}), who asks for no motion: a page that
     * still glides to where it was sent takes a click on what has just left that spot.
     */
    public static Page visitor(String baseUrl, String language) {
        return visitor(baseUrl, language, 1440, 900);
    }

    public static Page visitor(String baseUrl, String language, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        return windowOf(context);
    }

    /** Opens a window and signs in. */
    public static Page signedIn(String baseUrl, String language, String username, String password) {
        return signIn(visitor(baseUrl, language), username, password);
    }

    /** The same for a reader whose browser runs no script. */
    public static Page withoutScript(String baseUrl, String language, String username, String password) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setJavaScriptEnabled(false));
        return signIn(windowOf(context), username, password);
    }

    private static Page windowOf(BrowserContext context) {
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        ClosesWindows.afterTheTest(context);
        return context.newPage();
    }

    private static Page signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        follow(page, "#sign-in-form button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /**
     * Clicks what leads to another page, and returns when that page stands. A plain click returns before, so it is for what
     * stays on its page: an unfolding summary, a part fetched by htmx.
     */
    public static void follow(Page page, String selector) {
        arrive(page, () -> page.click(selector));
    }

    public static void follow(Locator link) {
        arrive(link.page(), link::click);
    }

    /** Does what leads to another page, and returns when that page stands with its scripts at work. */
    @SuppressWarnings("deprecation")
    public static void arrive(Page page, Runnable act) {
        page.waitForNavigation(new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED), act);
    }

    private static Path executable() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: ./test says how to install it"));
    }
}
