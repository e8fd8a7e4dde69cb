package org.probity.earlywarning.monitoring;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.probity.earlywarning.log.RecordedEvent;

/** Penalty cases of an office that never was, with all the oddities that indicators look for. */
final class MadeUpOffice {

    private static final List<String> OFFICERS = List.of("Li", "Wang", "Zhao", "Chen", "Liu", "Sun", "Zhou");
    private static final List<String> STEPS = List.of("file", "inspect", "review", "decide", "deliver");
    private static final List<String> ODDITIES =
            List.of("supplement", "supplement", "suspend", "resume", "extend", "inspect", "close", "lunch");
    private static final List<String> DECISIONS = List.of("fined", "fined", "exempted");

    private final Random random;
    private final List<RecordedEvent.Builder> events = new ArrayList<>();

    private MadeUpOffice(long seed) {
        this.random = new Random(seed);
    }

    /** Events of some cases, in the order in which they were recorded; rows count from one. */
    static List<RecordedEvent> events(int cases, long seed) {
        MadeUpOffice office = new MadeUpOffice(seed);
        for (int each = 1; each <= cases; each++) {
            if (each % 3 == 0) {
                office.addRegistration("case " + each, each / 3);
            } else {
                office.addCase("case " + each);
            }
        }
        office.addOpen("open since Monday", "2025-12-29T20:00:00+08:00");
        office.addOpen("open for nine days", "2025-12-18T09:00:00+08:00");
        office.addOpen("open past its promise", "2025-12-12T09:00:00+08:00");
        List<RecordedEvent> inTime = office.events.stream()
                .map(RecordedEvent.Builder::build)
                .sorted(Comparator.comparingLong(RecordedEvent::epochMillis))
                .toList();
        List<RecordedEvent> numbered = new ArrayList<>();
        for (int i = 0; i < inTime.size(); i++) {
            numbered.add(withRow(inTime.get(i), i + 1));
        }
        return numbered;
    }

    private void addCase(String caseId) {
        OffsetDateTime time = OffsetDateTime.parse("2025-01-06T07:00:00+08:00").plusDays(random.nextInt(250));
        String power = random.nextInt(3) == 0 ? "noise control" : "waste control";
        String cause = random.nextBoolean() ? "noise" : "dust";
        String client = "firm " + random.nextInt(5);
        String usual = pick(OFFICERS);
        for (String step : STEPS) {
            if (random.nextInt(8) == 0) {
                add(caseId, pick(ODDITIES), time, power, usual, client, cause);
                time = time.plusHours(random.nextInt(100));
            }
            if (random.nextInt(10) > 0) {
                String officer = random.nextBoolean() ? usual : pick(OFFICERS);
                add(caseId, step, time, power, officer, client, cause);
                time = time.plusMinutes(random.nextInt(random.nextInt(6) == 0 ? 60_000 : 9_000));
            }
        }
    }

    private void addOpen(String caseId, String filed) {
        add(caseId, "file", OffsetDateTime.parse(filed), "waste control", "Li", "firm 0", "dust");
        add(caseId, "lunch", OffsetDateTime.parse(filed), "waste control", "Li", "firm 0", "dust");
    }

    /** Registrations all take ten days, but for one now and then; one officer decides at night. */
    private void addRegistration(String caseId, int number) {
        OffsetDateTime filed = OffsetDateTime.parse("2025-02-03T09:00:00+08:00").plusDays(number);
        String officer = OFFICERS.get(number / 7 % OFFICERS.size());
        OffsetDateTime decided = filed.plusDays(number % 17 == 0 ? 0 : 10).plusMinutes(30 + number % 7);
        add(caseId, "file", filed, "registration", officer, "firm " + number, "noise");
        OffsetDateTime time = officer.equals("Zhou") ? decided.withHour(22) : decided;
        add(caseId, "decide", time, "registration", officer, "firm " + number, "noise");
    }

    private void add(
            String caseId,
            String activity,
            OffsetDateTime time,
            String power,
            String officer,
            String client,
            String cause) {
        RecordedEvent.Builder event = RecordedEvent.of(caseId, activity)
                .power(power)
                .counterparty(client)
                .section(random.nextInt(5) == 0 ? "archive" : "inspection")
                .post(random.nextInt(3) == 0 ? "clerk" : "chief")
                .attribute("cause", cause);
        if (caseId.startsWith("open") || random.nextInt(30) > 0) {
            event.at(time);
        }
        if (random.nextInt(20) > 0) {
            event.officer(officer);
        }
        if (random.nextInt(3) == 0) {
            event.attribute("companions", pick(OFFICERS)).attribute("result", "2025-04-01");
        }
        if (activity.equals("decide")) {
            event.decision(pick(DECISIONS)).amount(BigDecimal.valueOf(100 + random.nextInt(500)), "CNY");
        }
        if (random.nextBoolean()) {
            event.reason("as recorded");
        }
        events.add(event);
    }

    private String pick(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static RecordedEvent withRow(RecordedEvent e, long row) {
        Map<String, String> attributes = e.attributes();
        return new RecordedEvent(
                row,
                e.caseId(),
                e.activity(),
                e.epochMillis(),
                e.offsetMinutes(),
                e.power(),
                e.officer(),
                e.post(),
                e.section(),
                e.counterparty(),
                e.amount(),
                e.currency(),
                e.decision(),
                e.reason(),
                e.lifecycle(),
                attributes);
    }
}
