package org.probity.earlywarning.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.UnreadableInputException;

/** Whatever reads ahead, the caller gets each event once, in the order of the file, with its row. */
class XesStreamingTests {

    private static final int CASES = 40_000;

    @Test
    void manyBlocksComeInTheOrderOfTheFile() throws IOException {
        List<Event> events = streamed(traces(CASES, ""), 3);

        assertInOrder(events, CASES);
    }

    @Test
    void traceEndsWithinCommentsNeitherHideNorRepeatAnEvent() throws IOException {
        List<Event> events = streamed(traces(CASES, "<!-- " + LogText.trace("hidden", "never") + " -->"), 3);

        assertInOrder(events, CASES);
    }

    @Test
    void aTraceLargerThanAnyBlockIsReadFromStartToEnd() throws IOException {
        String filling = ("<string key=\"filling\" value=\"" + "x".repeat(500_000) + "\"/>").repeat(20);
        String large = LogText.trace("case " + CASES, "accept", "grant").replace("<event>", filling + "<event>");
        byte[] log = LogText.xes(text(CASES, "") + large).getBytes(StandardCharsets.UTF_8);

        List<Event> events = streamed(log, 3);

        assertInOrder(events, CASES + 1);
    }

    @Test
    void whatStandsBeforeADamageIsGivenAndTheDamageHasItsPlace() {
        byte[] whole = LogText.xes(text(CASES, "") + "<trace><event></trace>" + text(CASES, ""))
                .getBytes(StandardCharsets.UTF_8);
        List<Event> ahead = new ArrayList<>();
        List<Event> alone = new ArrayList<>();

        assertThatThrownBy(() -> stream(whole, 3, ahead::add))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("line ");
        assertThatThrownBy(() -> stream(whole, 1, alone::add)).isInstanceOf(UnreadableInputException.class);

        assertThat(rows(ahead)).isEqualTo(rows(alone)).hasSizeGreaterThanOrEqualTo(2 * CASES);
    }

    @Test
    void aFileCutShortGivesWhatItHas() {
        byte[] whole = traces(CASES, "");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        List<Event> events = new ArrayList<>();

        assertThatThrownBy(() -> stream(cut, 3, events::add))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("ends");
        assertInOrder(events.subList(0, events.size() / 2 * 2), events.size() / 2);
        assertThat(events).hasSizeGreaterThan(CASES / 2);
    }

    @Test
    void aFailureOfTheCallerIsItsOwn() {
        List<Event> given = new ArrayList<>();

        assertThatThrownBy(() -> stream(traces(CASES, ""), 3, event -> {
                    given.add(event);
                    if (given.size() == 30_001) {
                        throw new IllegalStateException("full");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
        assertThat(given).hasSize(30_001);
    }

    private static void assertInOrder(List<Event> events, int cases) {
        assertThat(events.size()).isEqualTo(2 * cases);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).row()).isEqualTo(i + 1);
            assertThat(events.get(i).caseId()).isEqualTo("case " + i / 2);
            assertThat(events.get(i).activity()).isEqualTo(i % 2 == 0 ? "accept" : "grant");
        }
    }

    private static List<Long> rows(List<Event> events) {
        return events.stream().map(Event::row).toList();
    }

    private static List<Event> streamed(byte[] log, int threads) throws IOException {
        List<Event> events = new ArrayList<>();
        stream(log, threads, events::add);
        return events;
    }

    private static void stream(byte[] log, int threads, Consumer<Event> to) throws IOException {
        LogFile file = new LogFile("log", () -> new ByteArrayInputStream(log), read -> {});
        new XesStreaming(file, LogMapping.XES, to).read(threads);
    }

    private static byte[] traces(int cases, String between) {
        return LogText.xes(text(cases, between)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int cases, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cases; i++) {
            text.append(between).append(LogText.trace("case " + i, "accept", "grant"));
        }
        return text.toString();
    }
}
