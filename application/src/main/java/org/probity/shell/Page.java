package org.probity.shell;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows: its menu, its reader and where it stands. */
@ControllerAdvice
@Component
class Page {

    private final List<MenuEntry> entries;

    Page(List<MenuEntry> entries) {
        this.entries = entries.stream().sorted(comparing(MenuEntry::order)).toList();
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new Frame(viewer, viewer == null ? Map.of() : menuOf(viewer), request.getRequestURI(), address);
    }

    private Map<MenuEntry.Group, List<MenuEntry>> menuOf(Viewer viewer) {
        return entries.stream()
                .filter(entry -> entry.permission().equals(Allowed.SIGNED_IN) || viewer.may(entry.permission()))
                .collect(groupingBy(
                        MenuEntry::group,
                        () -> new EnumMap<>(MenuEntry.Group.class),
                        java.util.stream.Collectors.toList()));
    }

    /**
     * The frame of one page.
     *
     * @param path    the page's own path, without its query
     * @param address the path with its query, to come back to
     */
    record Frame(@Nullable Viewer viewer, Map<MenuEntry.Group, List<MenuEntry>> menu, String path, String address) {

        /** Whether the menu's line leads to the page that is open, or of all lines is the nearest above it. */
        public boolean at(MenuEntry entry) {
            return entry.url().equals(nearest());
        }

        /** The address of the page as a Word document. */
        public String word() {
            return address + (address.contains("?") ? "&" : "?") + "as=word";
        }

        private @Nullable String nearest() {
            return menu.values().stream()
                    .flatMap(List::stream)
                    .map(MenuEntry::url)
                    .filter(url -> path.equals(url) || path.startsWith(url + "/"))
                    .max(Comparator.comparingInt(String::length))
                    .orElse(null);
        }
    }
}
