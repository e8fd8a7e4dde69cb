package org.probity;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium for journeys. Chromium is the system's own: {@code ./test} installs it where it can. One browser serves all
 * tests of a run; each visitor is a context of its own.
 */
public final class Browser {

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

    /** Opens a window 1440 wide for a reader of the language ({@code zh-CN} or {@code en}). */
    public static Page visitor(String baseUrl, String language) {
        return visitor(baseUrl, language, 1440, 900);
    }

    public static Page visitor(String baseUrl, String language, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        context.setDefaultTimeout(15_000);
        return context.newPage();
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
        context.setDefaultTimeout(15_000);
        return signIn(context.newPage(), username, password);
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
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: ./test says how to install it"));
    }
}
