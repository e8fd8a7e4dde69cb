package org.probity.earlywarning.feed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of records, by the name of their feed. The first column names the record; the time column dates it. Further
 * columns may stand in a feed and are kept as texts. {@code #} marks a number, {@code @} a day, {@code @@} a time,
 * {@code ?} a yes or no, {@code *} several texts.
 *
 * <p>Records of happenings may be forgotten when they are old; registers hold until they are corrected or withdrawn.
 */
public enum RecordKind {
    CONTRACTS(
            "no",
            "signed",
            "power project dept handler supplier buyer kind method amount_yuan# award@ signed@ award_amount_yuan# "
                    + "award_content content progress# completed@ estimate_yuan# cost_yuan# agent"),
    VARIATIONS("no", "decided", "contract amount_yuan# decided@"),
    TENDERS("tender", "deadline", "power dept buyer project kind notice@ deadline@@ criterion awarded? rerun? agent"),
    BIDS(
            "no",
            "submitted",
            "tender bidder buyer price# ip mac disk ca_key deposit_account manager contact preparer valid? winner? "
                    + "submitted@@"),
    SCORES("no", "scored", "tender bidder expert score# scored@"),
    COMPLAINTS("no", "received", "tender received@ closed@"),
    PAYMENTS(
            "no",
            "paid_on",
            "power payee payee_account amount_yuan# invoice subject maker checker paid_on@ contract acceptance_on@ "
                    + "cash? budget_line purpose"),
    BUDGET_LINES("line", "from", "dept amount_yuan# purpose special? from@ to@"),
    FUND_RECEIPTS("no", "received", "fund amount_yuan# received@ paid@"),
    EXPENSE_CLAIMS("no", "claimed", "dept category amount_yuan# standard_yuan# official_letter claimed@ claimant"),
    EXPENSE_BUDGETS("line", "from", "dept category year amount_yuan# from@"),
    BENEFICIARIES("no", "month", "power person amount_yuan# month@ status_external"),
    PENALTIES(
            "no",
            "decided",
            "power officer officers# unqualified# cost_yuan# factor_level# fine_yuan# reason filed@ decided@ extended? "
                    + "major? legal_review@ discussion delivered@ cause"),
    RUNS(
            "no",
            "finished",
            "power handler accepted@ finished@ supplements# steps_skipped* meeting_no present# members# delivered@ "
                    + "client agent status suspended_days# decided@"),
    STATUS_CHANGES("no", "changed", "case power change panel_record changed@ officer"),
    CLUES("no", "received", "officer received@ filed@"),
    NOTICES("no", "from", "matter matter_id from@ to@ required_days# unit power"),
    MEETINGS("no", "held", "topic held@ present# members# votes_for#"),
    APPROVALS("no", "approved", "matter applicant approver approved@"),
    POSTS(
            "code",
            "in_post_since",
            "dept holder level approved_grade key_post? in_post_since@ functions* superior powers* discretion? money? "
                    + "people? risk_points# declared@"),
    SUBSTITUTIONS("no", "from", "post person from@ to@"),
    STAFF("person", "joined", "post dept leader? accounts* joined@"),
    LEAVERS("person", "left", "leader? left@"),
    EMPLOYMENTS("no", "from", "person company from@ to@"),
    LEAVE("no", "from", "person from@ to@"),
    SIGN_INS("no", "time", "account person address time@@"),
    QUERIES("no", "time", "person time@@ task"),
    RELATIVES("no", "declared", "person relative relation declared@"),
    DECLARATIONS("no", "submitted", "person year due@ submitted@ mismatch?"),
    INTERESTS("no", "declared", "person case declared@"),
    RECUSALS("no", "recorded", "person case recorded@"),
    COMPANY_ROLES("no", "since", "company person role since@ until@"),
    COMPANIES("company", "founded", "founded@ insured# tax_yuan#"),
    DISCIPLINE("no", "from", "person measure from@ to@"),
    PROMOTIONS("no", "decided", "person decided@ kind"),
    TRAINING("no", "held", "person post held@"),
    GIFTS("no", "received", "person received@ handed_over@"),
    INTERVENTIONS("no", "recorded", "person matter recorded@"),
    ASSET_DISPOSALS("no", "disposed", "asset disposed@ appraisal_yuan# price_yuan# platform"),
    LEASES("no", "from", "asset tenant from@ to@ renewed? rent_due@ rent_paid@"),
    STOCKTAKES("no", "counted", "dept counted@ assets# missing# register_updated?"),
    LAND_CONTRACTS("no", "signed", "signed@ due@ price_yuan# paid_yuan# start_due@ started@ investigated@"),
    LAND_CHANGES("no", "changed", "land changed@ review@ notice@ supplement@"),
    FLATS("no", "removed", "pool published@ lottery@ removed@ record"),
    EXTRACTIONS("no", "measured", "licence measured@ volume# licensed#"),
    POWERS("code", "since", "dept discretion? discretion_since@ collective? promised legal matter_class approvers#"),
    BENCHMARKS("no", "from", "power level# min# max# cause from@ to@"),
    PETITIONS("no", "received", "received@ target kind joint?"),
    PLANS("no", "cycle_begun", "cycle_begun@ stage2_begun@ approved@"),
    FORMS("no", "arrived", "post level arrived@ signed@"),
    RISK_POINTS("no", "declared", "form year post text declared@"),
    CHANGES("no", "changed", "object kind changed@ examined@"),
    MEASURES("no", "due", "post due@ evidence@"),
    ORDERS("no", "due", "kind post due@ done@");

    private final String idColumn;
    private final String timeColumn;
    private final Map<String, ColumnType> columns;

    RecordKind(String idColumn, String timeColumn, String columns) {
        this.idColumn = idColumn;
        this.timeColumn = timeColumn;
        this.columns = columns(columns);
    }

    /** The name of the feed, such as {@code contracts}. */
    public String feed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RecordKind> ofFeed(String feed) {
        return Arrays.stream(values())
                .filter(kind -> kind.feed().equals(feed.replace('_', '-')))
                .findFirst();
    }

    public static String feeds() {
        return Arrays.stream(values()).map(RecordKind::feed).collect(Collectors.joining(", "));
    }

    /** The columns that name the record together where the feed has no column of its own for that; mostly none. */
    public List<String> naturalId() {
        return switch (this) {
            case BIDS -> List.of("tender", "bidder");
            case SCORES -> List.of("tender", "bidder", "expert");
            case RELATIVES -> List.of("person", "relative");
            case COMPANY_ROLES -> List.of("company", "person", "role");
            case INTERESTS, RECUSALS -> List.of("person", "case");
            case BENCHMARKS -> List.of("power", "level");
            default -> List.of();
        };
    }

    public String idColumn() {
        return idColumn;
    }

    public String timeColumn() {
        return timeColumn;
    }

    /** The known columns, besides that of the id, in their order. */
    public Map<String, ColumnType> columns() {
        return columns;
    }

    public ColumnType typeOf(String column) {
        return columns.getOrDefault(column, ColumnType.TEXT);
    }

    /** Whether records tell of something that holds until it is corrected, so that they are never too old. */
    public boolean isRegister() {
        return switch (this) {
            case BUDGET_LINES,
                    EXPENSE_BUDGETS,
                    POSTS,
                    STAFF,
                    LEAVERS,
                    EMPLOYMENTS,
                    RELATIVES,
                    COMPANY_ROLES,
                    COMPANIES,
                    POWERS,
                    BENCHMARKS,
                    LEASES,
                    LAND_CONTRACTS,
                    INTERESTS,
                    RECUSALS,
                    PLANS,
                    RISK_POINTS -> true;
            default -> false;
        };
    }

    private static Map<String, ColumnType> columns(String words) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        for (String word : words.split(" ")) {
            ColumnType type = word.endsWith("@@")
                    ? ColumnType.TIME
                    : word.endsWith("@")
                            ? ColumnType.DAY
                            : word.endsWith("#")
                                    ? ColumnType.NUMBER
                                    : word.endsWith("?")
                                            ? ColumnType.FLAG
                                            : word.endsWith("*") ? ColumnType.LIST : ColumnType.TEXT;
            columns.put(word.replaceAll("[@#?*]", ""), type);
        }
        return columns;
    }
}
