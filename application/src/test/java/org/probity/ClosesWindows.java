package org.probity;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes after each test the windows that it opened: left open, dozens of pages slow down those that follow. */
final class ClosesWindows implements AfterEachCallback {

    private static final List<AutoCloseable> open = new ArrayList<>();

    static void afterTheTest(AutoCloseable window) {
        open.add(window);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        for (AutoCloseable window : open) {
            window.close();
        }
        open.clear();
    }
}
