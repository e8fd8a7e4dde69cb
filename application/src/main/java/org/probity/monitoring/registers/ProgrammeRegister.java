package org.probity.monitoring.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.frame.Dates;
import org.probity.measures.health.HealthFinding;
import org.probity.measures.health.HealthFindings;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/**
 * What the programme's health page found late (IR-K01, K02, K04, K05) as records, so that page and signals speak of the same things and
 * the indicators in force decide which of them are told.
 */
@Component
class ProgrammeRegister implements FeedSource {

    private static final Map<RecordKind, String> CODES = Map.of(
            RecordKind.PLANS, "IR-K01",
            RecordKind.FORMS, "IR-K02",
            RecordKind.CHANGES, "IR-K04",
            RecordKind.MEASURES, "IR-K05");

    private final HealthFindings findings;
    private final Posts posts;
    private final Dates dates;

    ProgrammeRegister(HealthFindings findings, Posts posts, Dates dates) {
        this.findings = findings;
        this.posts = posts;
        this.dates = dates;
    }

    @Override
    public Set<RecordKind> kinds() {
        return CODES.keySet();
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        var code = CODES.get(kind);
        var records = new ArrayList<FeedRecord>();
        findings.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .forEach(indicator ->
                        indicator.findings(unit, dates.today()).forEach(finding -> records.add(record(kind, finding))));
        return records;
    }

    private FeedRecord record(RecordKind kind, HealthFinding finding) {
        var id = finding.url().substring(finding.url().lastIndexOf('/') + 1) + "@" + finding.since();
        var since = finding.since().toString();
        var post = post(finding.post());
        return switch (kind) {
            case PLANS -> RecordBuilder.of(kind, id, "cycle_begun", since, "approved", null);
            case FORMS -> RecordBuilder.of(kind, id, "post", post, "level", "", "arrived", since, "signed", null);
            case CHANGES ->
                RecordBuilder.of(
                        kind, id, "object", finding.about().zh(), "post", post, "changed", since, "examined", null);
            default -> RecordBuilder.of(kind, id, "post", post, "due", since, "evidence", null);
        };
    }

    private @Nullable String post(@Nullable PostId id) {
        return id == null ? null : posts.find(id).map(found -> found.code()).orElse(null);
    }

    @Override
    public Register register(RecordKind kind) {
        return new Register("measures.health.title", "/measures/health");
    }
}
