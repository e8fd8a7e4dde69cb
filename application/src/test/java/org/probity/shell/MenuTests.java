package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.frame.Allowed;
import org.probity.frame.MenuEntry;

class MenuTests {

    private static final List<MenuEntry> ENTRIES = List.of(line("/"), line("/powers"), line("/powers/allocation"));

    @ParameterizedTest
    @CsvSource({
        "/,                      /",
        "/powers,                /powers",
        "/powers/17,             /powers",
        "/powers/allocation,     /powers/allocation",
        "/powers/allocation/x,   /powers/allocation",
        "/powers-of-old,         none"
    })
    void oneLineIsMarkedTheNearestToThePage(String path, String marked) {
        var frame = new Page.Frame(null, Map.of(MenuEntry.Group.EARLY_PREVENTION, ENTRIES), path, path);

        assertThat(ENTRIES.stream().filter(frame::at).map(MenuEntry::url))
                .containsExactlyElementsOf(marked.equals("none") ? List.of() : List.of(marked));
    }

    private static MenuEntry line(String url) {
        return new MenuEntry(MenuEntry.Group.EARLY_PREVENTION, 1, "label", url, "icon", Allowed.SIGNED_IN);
    }
}
