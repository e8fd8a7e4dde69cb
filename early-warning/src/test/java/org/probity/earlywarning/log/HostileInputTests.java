package org.probity.earlywarning.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.earlywarning.log.LogText.read;
import static org.probity.earlywarning.log.LogText.readEndless;
import static org.probity.earlywarning.log.LogText.trace;
import static org.probity.earlywarning.log.LogText.xes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.earlywarning.UnreadableInputException;

class HostileInputTests {

    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<log>;<trace>;</log>                    | line 3 | </trace> was expected",
                "<log>;<trace>                           | line 2 | the file ends where </trace> was expected",
                "<log>;<trace                            | line 2 | the file ends within a tag",
                "<log>;text</log>                        | line 2 | a tag was expected, but text stands here",
                "<log/>;<log/>                           | line 2 | nothing may follow the end of the log",
                "<svg/>                                  | line 1 | an XES log must begin with <log>",
                "<log><trace a='1' a></trace></log>      | line 1 | '=' was expected",
                "<log><trace a=1></trace></log>          | line 1 | a quotation mark was expected",
                "<log><trace><string key='a<'/></trace></log> | line 1 | '<' may not stand within a value",
                "<log><trace><string key='a' value='&b;'/></trace></log> | line 1 | the entity &b; is not defined",
                "<log><trace><string key='a' value='&'/></trace></log> | line 1 | '&' must begin a reference",
                "<log><![CDATA[x]]></log>                | line 1 | a tag or comment was expected",
                "<log><trace key='a' key='b'/></log>     | line 1 | the same attribute stands here twice",
                "<log><!-- never closed                  | line 1 | the file ends within a tag",
            })
    void brokenXesIsToldWithItsPlace(String text, String place, String expected) {
        assertUnreadable(() -> read(text.contains("&") ? text : text.replace(';', '\n')))
                .hasMessageContaining("log, " + place)
                .hasMessageContaining(expected);
    }

    @Test
    void entitiesAreRefusedBeforeTheyCanGrow() {
        assertUnreadable(() -> read("<?xml version='1.0'?>\n<!DOCTYPE log [<!ENTITY a 'ha'>]>\n<log/>"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("a document type declaration is not accepted");
    }

    @Test
    void truncatedGzipIsToldWithItsPlace() {
        byte[] whole = LogText.gzip(xes(trace("1", "a").repeat(10_000)));

        assertUnreadable(() -> read(Arrays.copyOf(whole, whole.length / 2)))
                .hasMessageContaining("byte ")
                .hasMessageContaining("the gzip data is cut short or damaged");
        assertUnreadable(() -> read(Arrays.copyOf(whole, 3)))
                .hasMessageContaining("the gzip data is cut short or damaged");
    }

    @Test
    void damagedGzipIsTold() {
        byte[] damaged = LogText.gzip(xes(trace("1", "a", "b").repeat(10_000)));
        for (int i = 200; i < 260; i++) {
            damaged[i] ^= 0x55;
        }

        assertUnreadable(() -> read(damaged));
    }

    @Test
    void aValueOfOneGigabyteEndsInAnErrorWithinBoundedMemory() {
        assertUnreadable(() -> readEndless("<log><trace><string key=\"a\" value=\"", "x", GIGABYTE))
                .hasMessageContaining("line 1")
                .hasMessageContaining("a tag or value of more than 1 MiB");
    }

    @Test
    void aCommentOfOneGigabyteEndsInAnErrorWithinBoundedMemory() {
        assertUnreadable(() -> readEndless("<log><!--", "x", GIGABYTE)).hasMessageContaining("more than 1 MiB");
    }

    @Test
    void aLineOfOneGigabyteInATableEndsInAnErrorWithinBoundedMemory() {
        assertUnreadable(() -> readEndless("case,activity\n1,", "x", GIGABYTE))
                .hasMessageContaining("after line 1: rows of cells of at most 1 MiB were expected");
    }

    @Test
    void aHeaderOfOneGigabyteEndsInAnErrorWithinBoundedMemory() {
        assertUnreadable(() -> readEndless("case", "x", GIGABYTE)).hasMessageContaining("line 1");
        assertUnreadable(() -> readEndless("case", ",x", GIGABYTE)).hasMessageContaining("line 1");
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        assertUnreadable(() -> readEndless("<log><trace>", "<string key='a'>", GIGABYTE))
                .hasMessageContaining("elements nested more than 64 deep");
    }

    @Test
    void keysWithoutEndAreRefused() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            keys.append("<string key=\"k" + i + "\" value=\"\"/>");
        }
        assertUnreadable(() -> read(xes("<trace>" + keys + "</trace>")))
                .hasMessageContaining("more than 4096 different keys");
    }

    @Test
    void whatIsNoLogAtAllIsTold() {
        assertUnreadable(() -> read("")).hasMessageContaining("log, line 1: a header was expected; the file is empty");
        assertUnreadable(() -> read("PK\u0003\u0004")).hasMessageContaining("ZIP");
        assertUnreadable(() -> read("a,b\n1,2"))
                .hasMessage("log, line 1: columns for case and activity were expected; name them with a mapping."
                        + " The columns are [a, b]");
        assertUnreadable(() -> read("<?xml version='1.0' encoding='KLINGON'?><log/>"))
                .hasMessageContaining("the encoding KLINGON is not known");
        assertUnreadable(() -> read(new byte[4096])).hasMessageContaining("line 1");
        assertUnreadable(() -> read("\u0000<log/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(ThrowingCallable reading) {
        return assertThatThrownBy(reading).isInstanceOf(UnreadableInputException.class);
    }
}
