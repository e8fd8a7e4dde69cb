package org.probity.shell.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.frame.Dates;
import org.probity.identity.AccountId;
import org.probity.identity.Viewers;
import org.probity.organization.WorkCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The digest and a mail server that is there, is not there, and comes back. */
@DeadlinesTest
class DigestTests {

    private static final ServerSetup SETUP = new ServerSetup(DeadlinesTest.MailPort.PORT, "127.0.0.1", "smtp");

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Desk desk;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Mailer mailer;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Digests digests;

    @Autowired
    private Viewers viewers;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private Dates dates;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private GreenMail server = new GreenMail(SETUP);
    private Bureaus.Bureau bureau;
    private LocalDate start;

    @BeforeEach
    void aBureauOnAMonday() {
        start = dates.today().with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (calendar.workingDaysBetween(start, start.plusDays(4)) < 5) {
            start = start.plusDays(7);
        }
        ((MutableClock) clock).moveTo(start);
        jdbc.sql("""
                        insert into shell.looked_through (person_id, day) select id, '2099-12-31' from organization.person
                        on conflict (person_id) do update set day = excluded.day
                        """).update();
        jdbc.sql("update shell.mail set state = 'GIVEN_UP' where state in ('WAITING', 'SENDING')")
                .update();
        bureau = bureaus.found();
        server.start();
    }

    @AfterEach
    void close() {
        desk.clear();
        server.stop();
    }

    private AccountId account(String key) {
        return viewers.of(bureau.people().get(key)).orElseThrow().account();
    }

    private String address(String key, String language) {
        var address = bureau.username(key) + "@bureau.example";
        assertThat(preferences.confirm(account(key), preferences.ask(account(key), address), language))
                .isTrue();
        return address;
    }

    private void lay(String key, String url, LocalDate due) {
        desk.lay(bureau.people().get(key), Desk.item(url, due));
    }

    private void remindOn(LocalDate day) {
        ((MutableClock) clock).moveTo(day);
        reminders.run(day);
    }

    private void later(Duration duration) {
        ((MutableClock) clock).advance(duration);
    }

    private List<MimeMessage> received(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).equals(address))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int n) throws Exception {
        var all = (MimeMultipart) message.getContent();
        while (all.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            all = inner;
        }
        return String.valueOf(all.getBodyPart(n).getContent());
    }

    @Test
    void oneMailADayInOnesOwnLanguageWithKindsAndLinksOnly() throws Exception {
        var chinese = address("staffA2", "zh");
        var english = address("staffB2", "en");
        for (var key : List.of("staffA2", "staffB2", "staffB1")) {
            lay(key, "/risks/forms/1", start);
            lay(key, "/risks/forms/2", start.plusDays(2));
        }
        remindOn(start);
        mailer.run();
        reminders.run(start);
        mailer.run();
        assertThat(server.getReceivedMessages())
                .as("who gave no address gets none")
                .hasSize(2);
        var zh = received(chinese).get(0);
        // other modules may have work for everybody as well
        assertThat(zh.getSubject()).matches("廉政风险防控：\\d 项提醒");
        assertThat(zh.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(zh.getMessageID()).startsWith("<digest-").endsWith("@probity>");
        assertThat(part(zh, 0)).contains("填写风险点排查表", "到期", "临近期限", "https://probity.example/risks/forms/1");
        var en = received(english).get(0);
        assertThat(en.getSubject()).matches("\\d reminders from Probity");
        assertThat(part(en, 0))
                .contains(
                        "Fill in the risk point form",
                        "Their last day",
                        "https://probity.example/shell/deadlines/mail");
        assertThat(part(en, 1))
                .contains(
                        "<a href=\"https://probity.example/risks/forms/2\">Fill in the risk point form</a>",
                        "lang=\"en\"");
        for (var message : server.getReceivedMessages()) {
            for (var n = 0; n < 2; n++) {
                assertThat(part(message, n)).doesNotContain("confidential", "保密", "Person ", "人员");
            }
        }
        assertThat(GreenMailUtil.getWholeMessage(en))
                .contains("List-Unsubscribe: <https://probity.example/shell/deadlines/mail>");

        // nothing new on the next day: no mail
        for (var key : List.of("staffA2", "staffB2", "staffB1")) {
            desk.take(bureau.people().get(key), "/risks/forms/1");
        }
        remindOn(start.plusDays(1));
        mailer.run();
        assertThat(server.getReceivedMessages()).hasSize(2);

        // who does not want it gets none
        preferences.choose(account("staffA2"), false, "zh");
        remindOn(start.plusDays(2));
        mailer.run();
        assertThat(received(chinese)).hasSize(1);
        assertThat(received(english)).hasSize(2);
    }

    @Test
    void aMailServerThatIsDownHoldsNothingUpAndEachMailIsSentOnceWhenItIsBack() {
        server.stop();
        var one = address("staffA2", "zh");
        var two = address("staffB2", "en");
        lay("staffA2", "/a", start);
        lay("staffB2", "/a", start);
        remindOn(start);
        for (var n = 0; n < 5; n++) {
            mailer.run();
            later(Duration.ofMinutes(1));
        }
        assertThat(jdbc.sql(
                                "select count(*) from shell.reminder where day = :day and occasion = 'DUE' and person_id = any(:people)")
                        .param("day", start)
                        .param("people", new java.util.UUID[] {
                            bureau.people().get("staffA2").value(),
                            bureau.people().get("staffB2").value()
                        })
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(digests.figures().waiting()).isEqualTo(2);
        server = new GreenMail(SETUP);
        server.start();
        later(Duration.ofHours(1));
        mailer.run();
        mailer.run();
        assertThat(received(one)).hasSize(1);
        assertThat(received(two)).hasSize(1);
        assertThat(digests.figures().waiting()).isZero();
    }

    @Test
    void aMailThatWaitedOvernightGivesWayToTheNextWhichSaysAllThatStillWaits() throws Exception {
        server.stop();
        var address = address("staffA2", "en");
        lay("staffA2", "/old", start);
        lay("staffA2", "/done", start);
        remindOn(start);
        mailer.run();
        desk.take(bureau.people().get("staffA2"), "/done");
        lay("staffA2", "/new", start.plusDays(1));
        remindOn(start.plusDays(1));
        server = new GreenMail(SETUP);
        server.start();
        mailer.run();
        later(Duration.ofHours(2));
        mailer.run();
        assertThat(received(address)).hasSize(1);
        assertThat(part(received(address).get(0), 0)).contains("/old", "/new").doesNotContain("/done");
    }

    @Test
    void aMailSentLateIsTheOneOfThatDayAndItsNewsIsNotRepeated() throws Exception {
        var address = address("staffA2", "en");
        lay("staffA2", "/a", start);
        server.stop();
        remindOn(start);
        mailer.run();
        server = new GreenMail(SETUP);
        server.start();
        // before the next day's hour
        later(Duration.ofHours(18));
        mailer.run();
        assertThat(received(address)).hasSize(1);
        lay("staffA2", "/b", start.plusDays(1));
        remindOn(start.plusDays(1));
        mailer.run();
        assertThat(received(address)).as("one mail a day").hasSize(1);
        lay("staffA2", "/c", start.plusDays(2));
        remindOn(start.plusDays(2));
        mailer.run();
        assertThat(received(address)).hasSize(2);
        assertThat(part(received(address).get(1), 0)).contains("/b", "/c");
    }

    @Test
    void aSenderThatDiedIsFollowedByAnotherWithTheSameMessageId() throws Exception {
        var address = address("staffA2", "en");
        lay("staffA2", "/a", start);
        remindOn(start);
        assertThat(digests.take()).isPresent();
        mailer.run();
        assertThat(received(address)).as("another has taken it").isEmpty();
        later(Duration.ofMinutes(20));
        mailer.run();
        mailer.run();
        assertThat(received(address)).hasSize(1);
        assertThat(received(address).get(0).getMessageID())
                .isEqualTo("<digest-"
                        + jdbc.sql("select id from shell.mail where account_id = :account")
                                .param("account", account("staffA2").value())
                                .query(java.util.UUID.class)
                                .single()
                        + "@probity>");
    }

    @Test
    void aCodeIsOneAddresssOnlyAndOpensAfterFewWrongTriesNoMore() {
        var mine = account("staffA2");
        var code = preferences.ask(mine, "me@bureau.example");
        assertThat(preferences.confirm(account("staffB2"), code, "zh"))
                .as("somebody else's")
                .isFalse();
        for (var n = 0; n < 5; n++) {
            assertThat(preferences.confirm(mine, "wrong", "zh")).isFalse();
        }
        assertThat(preferences.confirm(mine, code, "zh"))
                .as("too late after five wrong ones")
                .isFalse();
        later(Duration.ofMinutes(2));
        var second = preferences.ask(mine, "me@bureau.example");
        later(Duration.ofMinutes(31));
        assertThat(preferences.confirm(mine, second, "zh")).as("expired").isFalse();
        assertThat(preferences.of(mine).address()).isNull();
        assertThat(jdbc.sql("select count(*) from shell.mail_preference where account_id = :a and confirmed_at <= :now")
                        .param("a", mine.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
