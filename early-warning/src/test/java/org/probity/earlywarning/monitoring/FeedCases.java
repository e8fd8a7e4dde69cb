package org.probity.earlywarning.monitoring;

import static org.probity.earlywarning.feed.RecordKind.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;

/**
 * For each indicator over records: small feeds on both sides of each of its limits, and what is told of them on 2026-11-01
 * with the standard settings.
 */
final class FeedCases {

    /** @param told level, wording and subject of each signal; none where nothing is to be told */
    record Case(String code, List<String> told, List<FeedRecord> records) {
        @Override
        public String toString() {
            return code + " " + told;
        }
    }

    static final List<Case> ALL = new ArrayList<>();

    private FeedCases() {}

    private static void told(String code, String told, FeedRecord... records) {
        ALL.add(new Case(code, Arrays.asList(told.split("; ")), List.of(records)));
    }

    private static void silent(String code, FeedRecord... records) {
        ALL.add(new Case(code, List.of(), List.of(records)));
    }

    private static FeedRecord r(RecordKind kind, String id, @Nullable Object... columns) {
        return RecordBuilder.of(kind, id, columns);
    }

    private static FeedRecord bid(String tender, String bidder, @Nullable Object... columns) {
        List<@Nullable Object> all = new ArrayList<>(List.of("tender", tender, "bidder", bidder));
        all.addAll(Arrays.asList(columns));
        return RecordBuilder.of(BIDS, tender + "/" + bidder, all.toArray());
    }

    private static FeedRecord[] many(int count, java.util.function.IntFunction<FeedRecord> each) {
        return java.util.stream.IntStream.range(0, count).mapToObj(each).toArray(FeedRecord[]::new);
    }

    private static FeedRecord[] with(FeedRecord[] some, FeedRecord... more) {
        List<FeedRecord> all = new ArrayList<>(Arrays.asList(some));
        all.addAll(Arrays.asList(more));
        return all.toArray(FeedRecord[]::new);
    }

    static {
        flow();
        time();
        duties();
        discretion();
        concentration();
        bidding();
        contracts();
        payments();
        personnel();
        interests();
        assets();
        programme();
    }

    private static void flow() {
        told("IR-A01", "ORANGE run 3", r(RUNS, "N", "steps_skipped", List.of("3")));
        silent("IR-A01", r(RUNS, "N", "steps_skipped", List.of()));
        FeedRecord power = r(POWERS, "W", "collective", true);
        told("IR-A06", "RED signal N", power, r(RUNS, "N", "power", "W", "finished", "2026-05-15", "meeting_no", null));
        silent("IR-A06", power, r(RUNS, "N", "power", "W", "finished", "2026-05-15"));
        silent("IR-A06", power, r(RUNS, "N", "power", "W", "finished", "2026-05-15", "meeting_no", "M"));
        silent("IR-A06", r(RUNS, "N", "power", "W", "finished", "2026-05-15", "meeting_no", null));
        FeedRecord held = r(RUNS, "N", "power", "W", "finished", "2026-05-15", "meeting_no", "M");
        told("IR-A06", "RED quorum N", power, held, r(MEETINGS, "M", "present", 5, "members", 9));
        silent("IR-A06", power, held, r(MEETINGS, "M", "present", 6, "members", 9));
        told("IR-A06", "RED signal N", power, held, r(MEETINGS, "other", "present", 6, "members", 9));
        told("IR-A07", "ORANGE missing O", r(NOTICES, "O", "required_days", 7, "from", null));
        told(
                "IR-A07",
                "ORANGE signal O",
                r(NOTICES, "O", "required_days", 7, "from", "2026-05-01", "to", "2026-05-07"));
        silent("IR-A07", r(NOTICES, "O", "required_days", 7, "from", "2026-05-01", "to", "2026-05-08"));
        silent("IR-A07", r(NOTICES, "O", "from", "2026-05-01", "to", "2026-05-02"));
    }

    private static void time() {
        FeedRecord power = r(POWERS, "W", "promised", "10 working days", "legal", "20 working days");
        told(
                "IR-B01",
                "YELLOW used N",
                power,
                r(RUNS, "N", "power", "W", "accepted", "2026-05-18", "finished", "2026-05-29"));
        silent("IR-B01", power, r(RUNS, "N", "power", "W", "accepted", "2026-05-18", "finished", "2026-05-28"));
        told(
                "IR-B01",
                "ORANGE over N",
                power,
                r(RUNS, "N", "power", "W", "accepted", "2026-05-18", "finished", "2026-06-02"));
        told(
                "IR-B01",
                "RED overlegal N",
                power,
                r(RUNS, "N", "power", "W", "accepted", "2026-05-18", "finished", null));
        silent("IR-B01", power, r(RUNS, "N", "power", "W", "accepted", "2026-05-18"));
        told("IR-B04", "YELLOW signal N", r(RUNS, "N", "supplements", 2));
        silent("IR-B04", r(RUNS, "N", "supplements", 1));
        told("IR-B07", "YELLOW signal N", r(RUNS, "N", "decided", "2026-05-04", "delivered", "2026-05-19"));
        silent("IR-B07", r(RUNS, "N", "decided", "2026-05-04", "delivered", "2026-05-18"));
        silent("IR-B07", r(RUNS, "N", "decided", "2026-05-04"));
        told("IR-B08", "RED signal F", r(PENALTIES, "F", "filed", "2026-01-01", "decided", "2026-04-02"));
        told("IR-B08", "YELLOW signal F", r(PENALTIES, "F", "filed", "2026-01-01", "decided", "2026-04-01"));
        silent("IR-B08", r(PENALTIES, "F", "filed", "2026-01-01", "decided", "2026-03-17"));
        told(
                "IR-B08",
                "YELLOW signal F",
                r(PENALTIES, "F", "filed", "2026-01-01", "decided", "2026-06-02", "extended", true));
        told("IR-B08", "RED running F", r(PENALTIES, "F", "filed", "2026-01-01", "decided", null));
    }

    private static void duties() {
        told("IR-C01", "RED payments P13", r(PAYMENTS, "V", "maker", "P13", "checker", "P13"));
        silent("IR-C01", r(PAYMENTS, "V", "maker", "P13", "checker", "P12"));
        FeedRecord cashier = r(POSTS, "P1", "holder", "Li", "functions", "CASHIER");
        FeedRecord ledger = r(POSTS, "P2", "holder", "Wu", "functions", "LEDGER");
        silent("IR-C02", cashier, ledger);
        told("IR-C02", "RED signal Li", cashier, r(POSTS, "P2", "holder", "Li", "functions", "LEDGER;SEAL"));
        told(
                "IR-C02",
                "RED signal Li",
                cashier,
                ledger,
                r(SUBSTITUTIONS, "S", "post", "P2", "person", "Li", "from", "2026-05-01", "to", "2026-05-12"));
        silent(
                "IR-C02",
                cashier,
                ledger,
                r(SUBSTITUTIONS, "S", "post", "P2", "person", "Li", "from", "2026-05-01", "to", "2026-05-11"));
        told("IR-C03", "RED count F", r(PENALTIES, "F", "officers", 1));
        told("IR-C03", "RED count F", r(PENALTIES, "F", "officers", 2, "unqualified", 1));
        silent("IR-C03", r(PENALTIES, "F", "officers", 2));
        FeedRecord first =
                r(SIGN_INS, "1", "account", "li", "person", "Li", "address", "a", "time", "2026-05-04T09:00");
        told(
                "IR-C05",
                "ORANGE signal li",
                first,
                r(SIGN_INS, "2", "account", "li", "address", "b", "time", "2026-05-04 09:04:59"));
        silent("IR-C05", first, r(SIGN_INS, "2", "account", "li", "address", "b", "time", "2026-05-04T09:05"));
        silent("IR-C05", first, r(SIGN_INS, "2", "account", "li", "address", "a", "time", "2026-05-04T09:01"));
        told(
                "IR-C05",
                "ORANGE leave li leave",
                first,
                r(LEAVE, "L", "person", "Li", "from", "2026-05-01", "to", "2026-05-04"));
        silent("IR-C05", first, r(LEAVE, "L", "person", "Li", "from", "2026-05-01", "to", "2026-05-03"));
        told("IR-C06", "RED signal A", r(APPROVALS, "A", "applicant", "Li", "approver", "Li", "matter", "leave"));
        silent("IR-C06", r(APPROVALS, "A", "applicant", "Li", "approver", "Wu"));
    }

    private static void discretion() {
        FeedRecord band = r(BENCHMARKS, "B", "power", "W", "level", 3, "min", 8, "max", 10);
        Object[] base = {"power", "W", "factor_level", 3, "cost_yuan", 1_000_000, "fine_yuan"};
        silent("IR-D01", band, fine(base, 80_000, ""));
        told("IR-D01", "YELLOW signal F", band, fine(base, 79_999, "reasoned"));
        told("IR-D01", "ORANGE signal F", band, fine(base, 62_000, "reasoned"));
        told("IR-D01", "RED signal F", band, fine(base, 44_999, "reasoned"));
        told("IR-D01", "RED unreasoned F", band, fine(base, 79_999, ""));
        silent("IR-D01", fine(base, 79_999, ""));
        told(
                "IR-D04",
                "RED signal S",
                r(STATUS_CHANGES, "S", "case", "F1", "change", "WITHDRAWN", "panel_record", null));
        silent("IR-D04", r(STATUS_CHANGES, "S", "case", "F1", "change", "WITHDRAWN", "panel_record", "PR-1"));
        silent("IR-D04", r(STATUS_CHANGES, "S", "case", "F1", "change", "WITHDRAWN"));
        FeedRecord[] twenty = many(20, i -> r(PENALTIES, "F" + i, "power", "W"));
        told("IR-D04", "ORANGE rate W", with(twenty, change(1), change(2), change(3)));
        silent("IR-D04", with(twenty, change(1), change(2)));
        FeedRecord[] clues = many(
                140,
                i -> r(CLUES, "" + i, "officer", "O" + i % 7, "filed", i % 7 != 0 && i < 70 ? "2026-05-01" : null));
        told("IR-D05", "YELLOW signal O0", clues);
        silent(
                "IR-D05",
                many(140, i -> r(CLUES, "" + i, "officer", "O" + i % 7, "filed", i < 70 ? "2026-05-01" : null)));
        silent("IR-D05", many(140, i -> r(CLUES, "" + i, "officer", "O" + i % 7)));
        told(
                "IR-D07",
                "RED signal L",
                r(LAND_CHANGES, "L", "review", "2026-05-01", "notice", "2026-05-01", "supplement", null));
        silent(
                "IR-D07",
                r(LAND_CHANGES, "L", "review", "2026-05-01", "notice", "2026-05-01", "supplement", "2026-05-01"));
        FeedRecord discretion = r(POWERS, "W", "discretion", true, "discretion_since", "2026-10-01");
        FeedRecord ended = r(BENCHMARKS, "B", "power", "W", "to", "2026-09-30");
        told("IR-D08", "YELLOW signal W", discretion, ended);
        silent(
                "IR-D08",
                r(POWERS, "W", "discretion", true, "discretion_since", "2026-10-02"),
                r(BENCHMARKS, "B", "power", "X"));
        silent("IR-D08", r(POWERS, "W", "discretion", true), r(BENCHMARKS, "B", "power", "X"));
        silent("IR-D08", discretion);
        silent("IR-D08", discretion, r(BENCHMARKS, "B", "power", "W"));
        told(
                "IR-D09",
                "RED signal F",
                r(PENALTIES, "F", "major", true, "decided", "2026-05-02", "legal_review", "2026-05-03"));
        silent("IR-D09", r(PENALTIES, "F", "major", true, "decided", "2026-05-02", "legal_review", "2026-05-02"));
        silent("IR-D09", r(PENALTIES, "F", "major", false, "decided", "2026-05-02", "legal_review", null));
        silent("IR-D09", r(PENALTIES, "F", "major", true, "decided", "2026-05-02"));
        told("IR-D10", "RED signal F", r(PENALTIES, "F", "major", true, "decided", "2026-05-02", "discussion", null));
        silent("IR-D10", r(PENALTIES, "F", "decided", "2026-05-02", "discussion", null));
    }

    private static FeedRecord fine(Object[] base, int fine, String reason) {
        List<Object> all = new ArrayList<>(Arrays.asList(base));
        all.addAll(List.of(fine, "reason", reason));
        return r(PENALTIES, "F", all.toArray());
    }

    private static FeedRecord change(int i) {
        return r(STATUS_CHANGES, "S" + i, "power", "W", "case", "F" + i, "change", "DOWNGRADED", "panel_record", "PR");
    }

    private static void concentration() {
        told("IR-E01", "ORANGE contracts W", many(5, i -> bought(i, i < 4 ? "A" : "B", 100)));
        told("IR-E01", "YELLOW contracts W", many(5, i -> bought(i, i < 3 ? "A" : "B", 100)));
        silent("IR-E01", many(6, i -> bought(i, i < 3 ? "A" : "B", 100)));
        silent("IR-E01", many(4, i -> bought(i, "A", 100)));
        FeedRecord tender = r(TENDERS, "T1", "buyer", "U");
        told(
                "IR-E02",
                "RED signal A",
                tender,
                bid("T1", "A", "winner", true),
                bid("T2", "A", "winner", true, "buyer", "U"),
                bid("T3", "A", "winner", true, "buyer", "U"));
        silent("IR-E02", bid("T2", "A", "winner", true, "buyer", "U"), bid("T3", "A", "winner", true, "buyer", "U"));
        silent(
                "IR-E02",
                bid("T1", "A", "winner", true),
                bid("T2", "A", "winner", true, "buyer", "U"),
                bid("T3", "A", "winner", true, "buyer", "U"));
        silent(
                "IR-E02",
                bid("T1", "A", "winner", true, "buyer", "V"),
                bid("T2", "A", "winner", true, "buyer", "U"),
                bid("T3", "A", "winner", true, "buyer", "U"));
        FeedRecord[] field = many(12, i -> bid("T" + i, "once" + i, "winner", i >= 6));
        FeedRecord[] losing = many(6, i -> bid("T" + i, "loser", "winner", false));
        FeedRecord[] winning = many(6, i -> bid("T" + i, i < 3 ? "often" : "w" + i, "winner", true));
        told("IR-E03", "ORANGE signal loser", with(with(field, losing), winning));
        silent(
                "IR-E03",
                with(with(field, losing), many(6, i -> bid("T" + i, i < 2 ? "often" : "w" + i, "winner", true))));
        told(
                "IR-E05",
                "ORANGE signal G",
                many(10, i -> r(RUNS, "N" + i, "power", "W", "agent", i < 7 ? "G" : "H" + i)));
        told(
                "IR-E05",
                "YELLOW signal G",
                many(10, i -> r(RUNS, "N" + i, "power", "W", "agent", i < 6 ? "G" : "H" + i)));
        silent("IR-E05", many(10, i -> r(RUNS, "N" + i, "power", "W", "agent", i < 4 ? "G" : "H" + i)));
    }

    private static FeedRecord bought(int i, String supplier, int amount) {
        return r(
                CONTRACTS,
                "C" + i,
                "power",
                "W",
                "supplier",
                supplier,
                "amount_yuan",
                amount,
                "signed",
                "2026-03-0" + (i + 1));
    }

    private static void bidding() {
        told("IR-F03", "ORANGE signal T", r(TENDERS, "T", "notice", "2026-05-01", "deadline", "2026-05-20T09:00"));
        silent("IR-F03", r(TENDERS, "T", "notice", "2026-05-01", "deadline", "2026-05-21"));
        told("IR-F04", "RED signal T", bid("T", "A", "winner", true, "valid", true), bid("T", "B", "valid", true));
        silent("IR-F04", bid("T", "A", "winner", true), bid("T", "B"), r(TENDERS, "T", "rerun", true));
        silent("IR-F04", bid("T", "A"), bid("T", "B"));
        told(
                "IR-F04",
                "ORANGE rejected T",
                bid("T", "A", "winner", true, "valid", true),
                bid("T", "B", "valid", false),
                bid("T", "C", "valid", false));
        silent(
                "IR-F04",
                bid("T", "A", "winner", true, "valid", true),
                bid("T", "B", "valid", true),
                bid("T", "C", "valid", false));
        FeedRecord won = bid("T", "A", "winner", true, "valid", true, "price", 110);
        FeedRecord lost = bid("T", "B", "winner", false, "valid", false, "price", 100);
        told("IR-F05", "ORANGE open B", won, lost);
        told("IR-F05", "ORANGE signal B", won, lost, r(TENDERS, "T", "criterion", "PRICE"));
        silent("IR-F05", won, lost, r(TENDERS, "T", "criterion", "QUALITY"));
        silent("IR-F05", won, bid("T", "B", "winner", false, "valid", true, "price", 100));
        told("IR-F06", "RED equal A/B", bid("T", "A", "price", "100.0"), bid("T", "B", "price", "100.00"));
        told("IR-F06", "RED signal B0/B1/B2/B3", many(4, i -> bid("T", "B" + i, "price", 100 + 5 * i)));
        told("IR-F06", "RED signal B0/B1/B2/B3", many(4, i -> bid("T", "B" + i, "price", 1000 * (1 << i))));
        silent("IR-F06", many(3, i -> bid("T", "B" + i, "price", 100 + 5 * i)));
        silent("IR-F06", many(4, i -> bid("T", "B" + i, "price", 100 + 5 * i * i)));
        told("IR-F07", "RED signal A/B", bid("T", "A", "mac", "m"), bid("T", "B", "mac", "m"));
        silent("IR-F07", bid("T", "A", "mac", "m"), bid("U", "B", "mac", "m"));
        silent("IR-F07", bid("T", "A", "ip", null), bid("T", "B", "ip", null));
        told("IR-F08", "RED signal A/B", bid("T", "A", "manager", "Li"), bid("T", "B", "contact", "Li"));
        silent("IR-F08", bid("T", "A", "manager", "Li", "contact", "Li"), bid("T", "B", "contact", "Wu"));
        told(
                "IR-F09",
                "RED signal A/B/C",
                bid("T", "A", "deposit_account", "1"),
                bid("T", "B", "deposit_account", "1"),
                bid("T", "C", "deposit_account", "1"));
        silent("IR-F09", bid("T", "A", "deposit_account", "1"), bid("T", "B", "deposit_account", "2"));
        FeedRecord tender = r(TENDERS, "T", "deadline", "2026-05-20T09:00");
        told("IR-F10", "RED signal A", tender, bid("T", "A", "winner", true, "submitted", "2026-05-20T09:01"));
        silent("IR-F10", tender, bid("T", "A", "winner", true, "submitted", "2026-05-20T09:00"));
        silent("IR-F10", tender, bid("T", "A", "winner", false, "submitted", "2026-05-20T09:01"));
        silent(
                "IR-F10",
                r(TENDERS, "T", "deadline", "2026-05-20"),
                bid("T", "A", "winner", true, "submitted", "2026-05-20T18:00"));
        told("IR-F15", "ORANGE signal K", r(COMPLAINTS, "K", "received", "2026-05-04", "closed", "2026-06-16"));
        silent("IR-F15", r(COMPLAINTS, "K", "received", "2026-05-04", "closed", "2026-06-15"));
        told("IR-F15", "ORANGE signal K", r(COMPLAINTS, "K", "received", "2026-05-04", "closed", null));
        FeedRecord[] scores = many(
                10,
                i -> r(
                        SCORES,
                        "" + i,
                        "tender",
                        "T",
                        "bidder",
                        i < 5 ? "A" : "B",
                        "expert",
                        "E" + i % 5,
                        "score",
                        i == 0 ? 60 : i < 5 ? 90 + i : 88));
        told("IR-F16", "ORANGE signal E0 A", scores);
        silent(
                "IR-F16",
                many(
                        10,
                        i -> r(
                                SCORES,
                                "" + i,
                                "tender",
                                "T",
                                "bidder",
                                i < 5 ? "A" : "B",
                                "expert",
                                "E" + i % 5,
                                "score",
                                i == 0 ? 60 : i < 5 ? 90 + i : 70)));
    }

    private static void contracts() {
        told("IR-F01", "RED signal P", works("1", "2025-05-01", 2_000_001), works("2", "2026-05-01", 2_000_000));
        silent("IR-F01", works("1", "2025-05-01", 2_000_000), works("2", "2026-05-01", 2_000_000));
        silent("IR-F01", works("1", "2025-04-30", 3_000_000), works("2", "2026-05-01", 3_000_000));
        silent("IR-F01", works("1", "2026-04-30", 4_000_000), works("2", "2026-05-01", 3_000_000));
        Object[] large = {"supplier", "S", "signed", "2026-05-01", "amount_yuan", 1_000_000};
        told(
                "IR-F11",
                "RED signal S",
                r(CONTRACTS, "C", large),
                r(COMPANIES, "S", "founded", "2025-05-02", "insured", 3));
        silent("IR-F11", r(CONTRACTS, "C", large), r(COMPANIES, "S", "founded", "2025-05-01", "insured", 3));
        silent(
                "IR-F11",
                r(CONTRACTS, "C", large),
                r(COMPANIES, "S", "founded", "2026-01-02", "insured", 4, "tax_yuan", 90_000));
        told(
                "IR-F11",
                "RED signal S",
                r(CONTRACTS, "C", large),
                r(COMPANIES, "S", "founded", "2026-01-02", "tax_yuan", 0));
        silent("IR-F11", r(CONTRACTS, "C", large), r(COMPANIES, "S", "founded", "2026-01-02"));
        told(
                "IR-F12",
                "YELLOW signal W",
                many(
                        5,
                        i -> r(
                                CONTRACTS,
                                "" + i,
                                "power",
                                "W",
                                "signed",
                                "2026-05-01",
                                "amount_yuan",
                                10,
                                "method",
                                i < 2 ? "SINGLE_SOURCE" : "QUOTATION")));
        silent(
                "IR-F12",
                many(
                        10,
                        i -> r(
                                CONTRACTS,
                                "" + i,
                                "power",
                                "W",
                                "signed",
                                "2026-05-01",
                                "amount_yuan",
                                10,
                                "method",
                                i < 3 ? "SINGLE_SOURCE" : "QUOTATION")));
        told("IR-F13", "ORANGE signal C", r(CONTRACTS, "C", "award", "2026-05-01", "signed", "2026-06-01"));
        silent("IR-F13", r(CONTRACTS, "C", "award", "2026-05-01", "signed", "2026-05-31"));
        told("IR-F13", "RED differs C", r(CONTRACTS, "C", "award_amount_yuan", 100, "amount_yuan", "100.01"));
        silent("IR-F13", r(CONTRACTS, "C", "award_amount_yuan", 100, "amount_yuan", "100.00"));
        FeedRecord contract = r(CONTRACTS, "C", "amount_yuan", 1000, "estimate_yuan", 1100);
        silent("IR-F14", contract, r(VARIATIONS, "1", "contract", "C", "amount_yuan", 50));
        told("IR-F14", "YELLOW signal C", contract, r(VARIATIONS, "1", "contract", "C", "amount_yuan", 100));
        told("IR-F14", "RED estimate C", contract, r(VARIATIONS, "1", "contract", "C", "amount_yuan", 101));
        told(
                "IR-F14",
                "ORANGE signal C",
                r(CONTRACTS, "C", "amount_yuan", 1000),
                r(VARIATIONS, "1", "contract", "C", "amount_yuan", 101));
    }

    private static FeedRecord works(String id, String signed, int amount) {
        return r(
                CONTRACTS,
                id,
                "dept",
                "D",
                "project",
                "P",
                "kind",
                "WORKS",
                "method",
                "QUOTATION",
                "signed",
                signed,
                "amount_yuan",
                amount);
    }

    private static FeedRecord paid(String id, String day, int amount, @Nullable Object... more) {
        List<@Nullable Object> all =
                new ArrayList<>(List.of("payee", "S", "subject", "X", "paid_on", day, "amount_yuan", amount));
        all.addAll(Arrays.asList(more));
        return r(PAYMENTS, id, all.toArray());
    }

    private static void payments() {
        told("IR-G01", "RED signal V", r(PAYMENTS, "V", "contract", null, "acceptance_on", null, "invoice", "I"));
        told("IR-G01", "RED invoice V", r(PAYMENTS, "V", "contract", "C", "invoice", null));
        silent("IR-G01", r(PAYMENTS, "V", "contract", "C", "acceptance_on", null, "invoice", "I"));
        silent("IR-G01", r(PAYMENTS, "V", "invoice", "I"));
        told("IR-G02", "ORANGE signal V", r(PAYMENTS, "V", "contract", "C", "acceptance_on", null));
        told(
                "IR-G02",
                "ORANGE before V",
                r(PAYMENTS, "V", "contract", "C", "paid_on", "2026-05-01", "acceptance_on", "2026-05-02"));
        silent("IR-G02", r(PAYMENTS, "V", "contract", "C", "paid_on", "2026-05-02", "acceptance_on", "2026-05-02"));
        FeedRecord half = r(CONTRACTS, "C", "amount_yuan", 100, "progress", 50);
        told("IR-G02", "ORANGE progress C", half, r(PAYMENTS, "V", "contract", "C", "amount_yuan", 51));
        silent("IR-G02", half, r(PAYMENTS, "V", "contract", "C", "amount_yuan", 50, "acceptance_on", null));
        told(
                "IR-G03",
                "RED signal I",
                paid("1", "2026-05-01", 5, "invoice", "I"),
                paid("2", "2026-07-01", 7, "invoice", "I"));
        told(
                "IR-G03",
                "YELLOW amount S 5",
                paid("1", "2026-05-01", 5, "invoice", "I"),
                paid("2", "2026-05-31", 5, "invoice", "J"));
        silent("IR-G03", paid("1", "2026-05-01", 5, "invoice", "I"), paid("2", "2026-06-01", 5, "invoice", "J"));
        told("IR-G04", "ORANGE signal S X", paid("1", "2026-05-01", 500_001), paid("2", "2026-05-31", 500_000));
        silent("IR-G04", paid("1", "2026-05-01", 500_000), paid("2", "2026-05-31", 500_000));
        silent("IR-G04", paid("1", "2026-05-01", 600_000), paid("2", "2026-06-01", 600_000));
        silent("IR-G04", paid("1", "2026-05-01", 1_000_000), paid("2", "2026-05-02", 600_000));
        FeedRecord line = r(BUDGET_LINES, "L", "amount_yuan", 100, "special", true, "purpose", "housing");
        told("IR-G05", "RED signal L", line, paid("1", "2026-05-01", 101, "budget_line", "L"));
        silent("IR-G05", line, paid("1", "2026-05-01", 100, "budget_line", "L", "purpose", "housing"));
        told("IR-G05", "RED purpose 1", line, paid("1", "2026-05-01", 10, "budget_line", "L", "purpose", "cars"));
        told(
                "IR-G06",
                "YELLOW signal 2025",
                many(14, i -> paid("" + i, "2025-" + (i < 9 ? "0" + (i + 1) : "12") + "-05", 10)));
        silent("IR-G06", many(10, i -> paid("" + i, "2025-" + (i < 5 ? "0" + (i + 1) : "12") + "-05", 10)));
        told("IR-G07", "RED signal V", paid("V", "2026-05-01", 1001, "cash", true));
        silent("IR-G07", paid("V", "2026-05-01", 1000, "cash", true));
        FeedRecord staff = r(STAFF, "Li", "accounts", "6222;6223");
        told("IR-G07", "RED account V", staff, paid("V", "2026-05-01", 5, "payee_account", "6223"));
        silent("IR-G07", staff, paid("V", "2026-05-01", 5, "payee_account", "6223", "subject", "SALARY"));
        told("IR-G08", "RED signal W 2026-07", beneficiary("DECEASED 2026-06"));
        silent("IR-G08", beneficiary("DECEASED 2026-07"));
        silent("IR-G08", beneficiary("OK"));
        told("IR-G09", "YELLOW signal R", r(FUND_RECEIPTS, "R", "received", "2026-05-01", "paid", "2026-06-30"));
        told("IR-G09", "ORANGE signal R", r(FUND_RECEIPTS, "R", "received", "2026-05-01", "paid", "2026-07-01"));
        silent("IR-G09", r(FUND_RECEIPTS, "R", "received", "2026-05-01", "paid", "2026-05-31"));
        silent("IR-G09", r(FUND_RECEIPTS, "R", "received", "2026-05-01"));
        FeedRecord budget =
                r(EXPENSE_BUDGETS, "B", "dept", "D", "category", "TRAVEL", "year", 2026, "amount_yuan", 100);
        told("IR-G10", "ORANGE signal D TRAVEL 2026", budget, claim("TRAVEL", 101));
        silent("IR-G10", budget, claim("TRAVEL", 100, "official_letter", null));
        told("IR-G10", "ORANGE letter E", claim("RECEPTION", 10, "official_letter", null));
        told("IR-G10", "ORANGE standard E", claim("RECEPTION", 61, "standard_yuan", 60, "official_letter", "L-1"));
    }

    private static FeedRecord beneficiary(String status) {
        return r(BENEFICIARIES, "Z", "power", "W", "month", "2026-07", "amount_yuan", 600, "status_external", status);
    }

    private static FeedRecord claim(String category, int amount, @Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>(
                List.of("dept", "D", "category", category, "claimed", "2026-05-01", "amount_yuan", amount));
        all.addAll(Arrays.asList(more));
        return r(EXPENSE_CLAIMS, "E", all.toArray());
    }

    private static void personnel() {
        told("IR-H01", "YELLOW signal P", r(POSTS, "P", "key_post", true, "in_post_since", "2021-10-31"));
        silent("IR-H01", r(POSTS, "P", "key_post", true, "in_post_since", "2021-11-01"));
        told("IR-H01", "ORANGE signal P", r(POSTS, "P", "approved_grade", "HIGH", "in_post_since", "2018-10-31"));
        told("IR-H01", "RED signal P", r(POSTS, "P", "key_post", true, "in_post_since", "2016-10-31"));
        silent("IR-H01", r(POSTS, "P", "approved_grade", "MEDIUM", "key_post", false, "in_post_since", "2010-01-01"));
        silent("IR-H01", r(POSTS, "P", "approved_grade", "HIGH", "level", "DEPUTY", "in_post_since", "2010-01-01"));
        told(
                "IR-H02",
                "ORANGE signal O",
                r(NOTICES, "O", "matter", "APPOINTMENT", "from", "2026-05-04", "to", "2026-05-08"));
        silent("IR-H02", r(NOTICES, "O", "matter", "APPOINTMENT", "from", "2026-05-04", "to", "2026-05-11"));
        told("IR-H02", "ORANGE missing O", r(NOTICES, "O", "matter", "APPOINTMENT", "from", null));
        told("IR-H03", "RED signal M", r(MEETINGS, "M", "members", 9, "present", 5));
        silent("IR-H03", r(MEETINGS, "M", "members", 9, "present", 6, "votes_for", 5));
        told("IR-H03", "RED vote M vote", r(MEETINGS, "M", "members", 10, "present", 9, "votes_for", 5));
        FeedRecord kin = r(RELATIVES, "K", "person", "Li", "relative", "Wu");
        FeedRecord li = r(STAFF, "Li", "post", "P1", "leader", true);
        FeedRecord wu = r(STAFF, "Wu", "post", "P3");
        FeedRecord chief = r(POSTS, "P2", "superior", "P1");
        told("IR-H04", "RED signal Li Wu", kin, li, wu, r(POSTS, "P1"), chief, r(POSTS, "P3", "superior", "P2"));
        told("IR-H04", "RED function Li Wu", kin, li, wu, r(POSTS, "P1"), r(POSTS, "P3", "functions", "AUDIT"));
        silent("IR-H04", kin, li, wu, r(POSTS, "P1"), r(POSTS, "P3", "functions", "ARCHIVES"));
        silent("IR-H04", kin, li, wu);
        told("IR-H05", "YELLOW signal D", r(DECLARATIONS, "D", "person", "Li", "due", "2026-10-31", "submitted", null));
        silent("IR-H05", r(DECLARATIONS, "D", "person", "Li", "due", "2026-11-01", "submitted", null));
        told("IR-H05", "ORANGE mismatch D", r(DECLARATIONS, "D", "mismatch", true));
        FeedRecord admonished = r(DISCIPLINE, "X", "person", "Li", "measure", "ADMONITION", "from", "2026-01-10");
        told("IR-H06", "RED signal Q", admonished, r(PROMOTIONS, "Q", "person", "Li", "decided", "2026-07-10"));
        silent("IR-H06", admonished, r(PROMOTIONS, "Q", "person", "Li", "decided", "2026-07-11"));
        FeedRecord high = r(POSTS, "P", "approved_grade", "HIGH");
        told("IR-H07", "YELLOW signal P", high, r(TRAINING, "1", "post", "P", "held", "2026-04-30"));
        silent("IR-H07", high, r(TRAINING, "1", "post", "P", "held", "2026-05-01"));
        silent("IR-H07", high);
    }

    private static void interests() {
        FeedRecord role =
                r(COMPANY_ROLES, "R", "company", "S", "person", "Wu", "role", "DIRECTOR", "until", "2026-05-01");
        FeedRecord li = r(STAFF, "Li");
        FeedRecord kin = r(RELATIVES, "K", "person", "Li", "relative", "Wu");
        told("IR-I01", "RED signal R", role, li, kin, r(CONTRACTS, "C", "supplier", "S", "signed", "2026-05-01"));
        silent("IR-I01", role, li, kin, r(CONTRACTS, "C", "supplier", "S", "signed", "2026-05-02"));
        silent("IR-I01", role, kin, r(CONTRACTS, "C", "supplier", "S", "signed", "2026-05-01"));
        FeedRecord interest = r(INTERESTS, "I", "person", "Li", "case", "N");
        FeedRecord run = r(RUNS, "N", "handler", "Li");
        told("IR-I02", "RED signal Li", interest, run, r(RECUSALS, "other", "person", "Li", "case", "M"));
        silent("IR-I02", interest, run, r(RECUSALS, "own", "person", "Li", "case", "N"));
        silent("IR-I02", interest, run);
        FeedRecord left = r(LEAVERS, "Li", "leader", false, "left", "2024-05-01");
        FeedRecord contract = r(CONTRACTS, "C", "supplier", "S");
        told(
                "IR-I03",
                "ORANGE signal Li",
                left,
                contract,
                r(EMPLOYMENTS, "E", "person", "Li", "company", "S", "from", "2026-04-30"));
        silent("IR-I03", left, contract, r(EMPLOYMENTS, "E", "person", "Li", "company", "S", "from", "2026-05-01"));
        silent("IR-I03", left, r(EMPLOYMENTS, "E", "person", "Li", "company", "S", "from", "2026-04-30"));
        told(
                "IR-I04",
                "RED signal Li",
                li,
                r(COMPANY_ROLES, "R", "company", "S", "person", "Li", "role", "SHAREHOLDER"));
        silent(
                "IR-I04",
                li,
                r(COMPANY_ROLES, "R", "company", "S", "person", "Li", "role", "SHAREHOLDER", "until", "2026-10-31"));
        told("IR-I05", "YELLOW signal G", r(GIFTS, "G", "received", "2026-05-01", "handed_over", "2026-06-01"));
        silent("IR-I05", r(GIFTS, "G", "received", "2026-05-01", "handed_over", "2026-05-31"));
        told(
                "IR-I06",
                "YELLOW signal Li",
                r(INTERVENTIONS, "1", "person", "Li", "recorded", "2025-05-01"),
                r(INTERVENTIONS, "2", "person", "Li", "recorded", "2026-05-02"));
        told(
                "IR-I06",
                "RED signal Li",
                r(INTERVENTIONS, "1", "person", "Li", "recorded", "2025-05-01"),
                r(INTERVENTIONS, "2", "person", "Li", "recorded", "2026-05-01"));
        silent("IR-I06", r(INTERVENTIONS, "1", "recorded", "2026-05-01"));
        told("IR-I07", "ORANGE signal Li 2026-05-01", many(31, i -> query(i, null)));
        silent("IR-I07", many(31, i -> query(i, i == 0 ? "T-1" : null)));
    }

    private static FeedRecord query(int i, @Nullable String task) {
        return r(QUERIES, "" + i, "person", "Li", "time", "2026-05-01T10:00", "task", task);
    }

    private static void assets() {
        told("IR-J01", "ORANGE signal A", r(ASSET_DISPOSALS, "A", "appraisal_yuan", null, "platform", null));
        told("IR-J01", "ORANGE appraisal A", r(ASSET_DISPOSALS, "A", "appraisal_yuan", null, "platform", "X"));
        told("IR-J01", "ORANGE platform A", r(ASSET_DISPOSALS, "A", "appraisal_yuan", 5, "platform", null));
        silent("IR-J01", r(ASSET_DISPOSALS, "A", "appraisal_yuan", 5));
        told("IR-J02", "YELLOW signal A", r(ASSET_DISPOSALS, "A", "appraisal_yuan", 100, "price_yuan", 80));
        told("IR-J02", "RED signal A", r(ASSET_DISPOSALS, "A", "appraisal_yuan", 100, "price_yuan", "79.99"));
        silent("IR-J02", r(ASSET_DISPOSALS, "A", "appraisal_yuan", 100, "price_yuan", 90));
        told("IR-J03", "YELLOW signal L", r(LEASES, "L", "to", "2026-11-30"));
        silent("IR-J03", r(LEASES, "L", "to", "2026-12-01"));
        told("IR-J03", "ORANGE signal L", r(LEASES, "L", "to", "2026-10-31"));
        told("IR-J03", "RED signal L", r(LEASES, "L", "to", "2026-08-02"));
        silent("IR-J03", r(LEASES, "L", "to", "2026-08-02", "renewed", true));
        told("IR-J03", "ORANGE rent L rent", r(LEASES, "L", "rent_due", "2026-10-01", "rent_paid", null));
        silent("IR-J03", r(LEASES, "L", "rent_due", "2026-10-01", "rent_paid", "2026-10-20"));
        told("IR-J04", "ORANGE signal T", r(STOCKTAKES, "T", "assets", 100, "missing", 2));
        told("IR-J04", "RED signal T", r(STOCKTAKES, "T", "assets", 100, "missing", 3));
        silent("IR-J04", r(STOCKTAKES, "T", "assets", 100, "missing", 0, "register_updated", true));
        told("IR-J04", "ORANGE register T register", r(STOCKTAKES, "T", "register_updated", false));
        told(
                "IR-J05",
                "YELLOW signal L",
                r(LAND_CONTRACTS, "L", "due", "2026-10-31", "price_yuan", 10, "paid_yuan", 9));
        told(
                "IR-J05",
                "ORANGE signal L",
                r(LAND_CONTRACTS, "L", "due", "2026-10-01", "price_yuan", 10, "paid_yuan", null));
        told("IR-J05", "RED signal L", r(LAND_CONTRACTS, "L", "due", "2026-08-02", "price_yuan", 10, "paid_yuan", 9));
        silent("IR-J05", r(LAND_CONTRACTS, "L", "due", "2026-08-02", "price_yuan", 10, "paid_yuan", 10));
        silent("IR-J05", r(LAND_CONTRACTS, "L", "due", "2026-08-02", "price_yuan", 10));
        told(
                "IR-J06",
                "ORANGE signal L",
                r(LAND_CONTRACTS, "L", "start_due", "2025-10-31", "started", null, "investigated", null));
        silent("IR-J06", r(LAND_CONTRACTS, "L", "start_due", "2025-11-01", "started", null, "investigated", null));
        silent(
                "IR-J06",
                r(LAND_CONTRACTS, "L", "start_due", "2024-11-01", "started", null, "investigated", "2025-01-01"));
        told("IR-J07", "RED signal pool", flat("2026-05-05", null));
        silent("IR-J07", flat("2026-05-05", "R-1"));
        silent("IR-J07", flat("2026-05-11", null));
        told(
                "IR-J08",
                "ORANGE signal X 2026",
                extracted(60),
                r(EXTRACTIONS, "2", "licence", "X", "measured", "2026-06-01", "volume", 60));
        told("IR-J08", "RED signal X 2026", extracted(121));
        silent("IR-J08", extracted(100));
    }

    private static FeedRecord flat(String removed, @Nullable String record) {
        return r(
                FLATS,
                "F",
                "pool",
                "pool",
                "published",
                "2026-05-01",
                "lottery",
                "2026-05-10",
                "removed",
                removed,
                "record",
                record);
    }

    private static FeedRecord extracted(int volume) {
        return r(EXTRACTIONS, "1", "licence", "X", "measured", "2026-05-01", "volume", volume, "licensed", 100);
    }

    private static void programme() {
        told("IR-K01", "ORANGE stage Y", r(PLANS, "Y", "stage2_begun", "2026-05-01", "approved", "2026-05-02"));
        silent("IR-K01", r(PLANS, "Y", "stage2_begun", "2026-05-01", "approved", "2026-05-01"));
        told("IR-K01", "ORANGE signal Y", r(PLANS, "Y", "cycle_begun", "2026-10-01", "approved", null));
        silent("IR-K01", r(PLANS, "Y", "cycle_begun", "2026-10-02", "approved", null));
        told(
                "IR-K02",
                "YELLOW signal F",
                r(FORMS, "F", "level", "section", "arrived", "2026-05-04", "signed", "2026-05-12"));
        silent("IR-K02", r(FORMS, "F", "arrived", "2026-05-04", "signed", "2026-05-11"));
        FeedRecord[] last = many(3, i -> point("A25", 2025, "P1", "经办人可能收受材料供应商的礼品礼金，放宽验收标准" + i));
        FeedRecord[] copied = many(
                3, i -> point("A26", 2026, "P1", (i < 2 ? "" : "全新的风险描述，与上一年度完全不同：") + "经办人可能收受材料供应商的礼品礼金，放宽验收标准" + i));
        told("IR-K03", "YELLOW signal A26", with(last, copied));
        silent("IR-K03", with(last, many(3, i -> point("A26", 2026, "P1", "新问题" + "甲乙丙".charAt(i)))));
        silent("IR-K03", with(last, many(3, i -> point("B26", 2026, "P2", "经办人可能收受材料供应商的礼品礼金，放宽验收标准" + i))));
        told(
                "IR-K04",
                "YELLOW signal H",
                r(CHANGES, "H", "object", "P1", "changed", "2026-05-04", "examined", "2026-05-26"));
        silent("IR-K04", r(CHANGES, "H", "object", "P1", "changed", "2026-05-04", "examined", "2026-05-25"));
        told("IR-K05", "YELLOW signal M", r(MEASURES, "M", "due", "2026-10-21", "evidence", null));
        told("IR-K05", "ORANGE signal M", r(MEASURES, "M", "due", "2026-10-01", "evidence", null));
        silent("IR-K05", r(MEASURES, "M", "due", "2026-10-22", "evidence", null));
        silent("IR-K05", r(MEASURES, "M", "due", "2026-05-21"));
        told("IR-K06", "YELLOW signal O", order("2026-05-09"));
        silent("IR-K06", order("2026-05-08"));
        told("IR-K06", "YELLOW signal O", order("2026-05-14"));
        told("IR-K06", "ORANGE signal O", order("2026-05-15"));
        told("IR-K06", "RED signal O", order("2026-05-22"));
        told(
                "IR-K07",
                "ORANGE signal P",
                petition(1, "2026-01-10"),
                petition(2, "2026-04-10"),
                petition(3, "2026-07-10"));
        silent("IR-K07", petition(1, "2026-01-10"), petition(2, "2026-04-10"), petition(3, "2026-07-11"));
        told("IR-K07", "RED signal P", many(5, i -> petition(i, "2026-05-1" + i)));
        told("IR-K07", "RED joint P", r(PETITIONS, "J", "target", "P", "received", "2026-05-01", "joint", true));
        told("IR-K08", "YELLOW signal P", r(POSTS, "P", "risk_points", 0, "money", true));
        silent("IR-K08", r(POSTS, "P", "risk_points", 0, "money", false));
        silent("IR-K08", r(POSTS, "P", "money", true));
    }

    private static FeedRecord point(String form, int year, String post, String text) {
        return r(RISK_POINTS, form + text.hashCode(), "form", form, "year", year, "post", post, "text", text);
    }

    /** Due on a Friday. */
    private static FeedRecord order(String done) {
        return r(ORDERS, "O", "due", "2026-05-08", "done", done);
    }

    private static FeedRecord petition(int i, String received) {
        return r(PETITIONS, "L" + i, "target", "P", "received", received);
    }
}
