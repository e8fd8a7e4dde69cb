package org.probity.earlywarning.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTests {

    private final TimeText time = new TimeText();

    @ParameterizedTest
    @CsvSource({
        "2011-10-11 13:45:40.276000+02:00, 1318333540276, 120",
        "2011-10-11T13:45:40Z, 1318340740000, 0",
        "2011-10-11T13:45, 1318340700000, 0",
        "2011/1/2, 1293926400000, 0",
        "1969-12-31T23:59:59.999-0030, 1799999, -30",
        "2011-10-11T13:45:40.1+08, 1318311940100, 480",
    })
    void usualWritingsAreRead(String text, long millis, int offset) {
        assertThat(read(text)).isTrue();
        assertThat(time.millis()).isEqualTo(millis);
        assertThat(time.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2011-02-29",
                "2011-13-01",
                "2011-10-11T25:00:00",
                "2011-10-11T13:61:00",
                "2011-10-11T13:45:40+19:00",
                "2011-10-11T13:45:40X",
                "20111011",
                "2011-10-11T",
                "2011-10-1x",
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThat(read(text)).isFalse();
    }

    @Property(tries = 500)
    void anyTimeOfTheStandardLibraryIsReadTheSame(
            @ForAll @LongRange(min = -60_000_000_000_000L, max = 60_000_000_000_000L) long millis,
            @ForAll @IntRange(min = -1080, max = 1080) int offset) {
        OffsetDateTime moment = java.time.Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offset * 60));

        assertThat(read(moment.toString())).isTrue();
        assertThat(time.millis()).isEqualTo(millis);
        assertThat(time.offset()).isEqualTo(offset);
    }

    private boolean read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return time.read(bytes, 0, bytes.length);
    }
}
