package org.probity.monitoring.feeds.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.monitoring.feeds.ByHand;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedColumn;
import org.probity.monitoring.feeds.OwnRegisters;
import org.probity.monitoring.feeds.RecordUse;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterWriter;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One feed: its records, each record's history, deliveries and defects, and what the unit says of it. */
@Controller
@RequestMapping("/monitoring/feeds/{feed}")
@Allowed({FeedAccess.READ, FeedAccess.PERSONAL})
class FeedPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN_COLUMNS = 6;
    private static final int DEFECTS = 100;
    private static final int DELIVERIES = 50;

    private final FeedAccess access;
    private final FeedRows rows;
    private final FeedStates states;
    private final Sections sections;
    private final OwnRegisters registers;
    private final ByHand byHand;
    private final List<RecordUse> uses;

    FeedPages(
            FeedAccess access,
            FeedRows rows,
            FeedStates states,
            Sections sections,
            OwnRegisters registers,
            ByHand byHand,
            List<RecordUse> uses) {
        this.access = access;
        this.rows = rows;
        this.states = states;
        this.sections = sections;
        this.registers = registers;
        this.byHand = byHand;
        this.uses = uses;
    }

    @GetMapping
    String records(Viewer viewer, @PathVariable String feed, @RequestParam Map<String, String> typed, Model model) {
        var found = access.readable(viewer, feed);
        var filter = FeedFilter.of(typed);
        var scope = FeedAccess.scope(viewer, found);
        model.addAttribute("feed", found);
        model.addAttribute("filter", filter);
        model.addAttribute("sections", sections.all(scope.unit()));
        model.addAttribute("whole", scope.whole());
        model.addAttribute("mayImport", access.mayImport(viewer, found));
        if (access.isComputed(found)) {
            var kind = Objects.requireNonNull(found.kind());
            model.addAttribute("register", registers.register(kind).orElseThrow());
            model.addAttribute("computed", scope.whole() ? computed(viewer, found) : List.of());
            model.addAttribute("shown", shown(found));
            return "monitoring/feeds/computed";
        }
        var page = rows.page(scope, found, filter);
        model.addAttribute("rows", page.stream().limit(FeedFilter.ROWS).toList());
        model.addAttribute(
                "next",
                page.size() > FeedFilter.ROWS
                        ? filter.at(
                                "/monitoring/feeds/" + feed,
                                page.get(FeedFilter.ROWS - 1).cursor())
                        : null);
        model.addAttribute("shown", shown(found));
        model.addAttribute("setting", states.settings(scope.unit()).getOrDefault(feed, FeedStates.Setting.NONE));
        model.addAttribute("batches", scope.whole() ? states.batches(scope.unit(), feed, 5) : List.of());
        return "monitoring/feeds/records";
    }

    private List<Map<String, String>> computed(Viewer viewer, Feed feed) {
        return registers.records(viewer.requireUnit(), Objects.requireNonNull(feed.kind())).stream()
                .limit(500)
                .map(record -> {
                    var values = new LinkedHashMap<String, String>();
                    feed.columns().forEach(column -> {
                        var text = record.text(column.key());
                        values.put(column.key(), text == null ? "" : text);
                    });
                    return (Map<String, String>) values;
                })
                .toList();
    }

    /** The columns that fit a list; the rest stands on the record's page. */
    private static List<FeedColumn> shown(Feed feed) {
        return feed.columns().stream()
                .filter(column -> !List.of("revision", "withdrawn", "id").contains(column.key()))
                .limit(SHOWN_COLUMNS)
                .toList();
    }

    @GetMapping("/manual")
    String manual(Viewer viewer, @PathVariable String feed, Model model) {
        var found = access.readable(viewer, feed);
        model.addAttribute("feed", found);
        model.addAttribute("mayImport", access.mayImport(viewer, found));
        return "monitoring/feeds/manual";
    }

    @GetMapping("/template.xlsx")
    void template(Viewer viewer, @PathVariable String feed, HttpServletResponse response, Locale locale)
            throws IOException {
        var found = access.readable(viewer, feed);
        begin(response, found.name().in(locale));
        RegisterWriter.to(response.getOutputStream(), found.register(), locale).close();
    }

    @GetMapping("/export.xlsx")
    void export(
            Viewer viewer,
            @PathVariable String feed,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var found = access.readable(viewer, feed);
        begin(response, found.name().in(locale));
        try (var writer = RegisterWriter.to(response.getOutputStream(), found.register(), locale)) {
            if (access.isComputed(found)) {
                if (FeedAccess.scope(viewer, found).whole()) {
                    computed(viewer, found).forEach(writer::row);
                }
            } else {
                rows.each(FeedAccess.scope(viewer, found), found, FeedFilter.of(typed), row -> {
                    var values = new LinkedHashMap<>(row.values());
                    if (found.kind() != null) {
                        values.put(found.kind().idColumn(), row.record());
                    }
                    values.put("revision", row.revision() == 0 ? "" : String.valueOf(row.revision()));
                    writer.row(values);
                });
            }
        }
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    @GetMapping("/records/{sequence}")
    String record(Viewer viewer, @PathVariable String feed, @PathVariable String sequence, Model model) {
        return record(viewer, access.readable(viewer, feed), number(sequence), model);
    }

    private static long number(String sequence) {
        if (!sequence.matches("\\d{1,18}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Long.parseLong(sequence);
    }

    private String record(Viewer viewer, Feed feed, long sequence, Model model) {
        var scope = FeedAccess.scope(viewer, feed);
        var row = rows.find(scope, feed, sequence).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var history = rows.history(scope, feed, row);
        model.addAttribute("feed", feed);
        model.addAttribute("row", row);
        model.addAttribute("columns", columns(feed, row));
        model.addAttribute("history", history);
        model.addAttribute("steps", feed.isEvents() ? rows.ofCase(scope, feed, row.record()) : List.of());
        model.addAttribute(
                "uses",
                uses.stream()
                        .flatMap(use -> use.restingOn(viewer, feed.key(), row.record()).stream())
                        .toList());
        model.addAttribute("mayWithdraw", access.mayImport(viewer, feed) && !row.superseded() && !row.withdrawn());
        return "monitoring/feeds/record";
    }

    /** What the row says, in the feed's order, then what else it brought. */
    private static List<FeedColumn> columns(Feed feed, FeedRows.Row row) {
        var columns = new ArrayList<FeedColumn>();
        feed.columns().stream()
                .filter(column -> row.values().containsKey(column.key()))
                .forEach(columns::add);
        row.values().keySet().stream()
                .filter(name -> feed.column(name).isEmpty())
                .forEach(name -> columns.add(new FeedColumn(
                        name, org.probity.earlywarning.feed.ColumnType.TEXT, new Bilingual(name, name), false)));
        return columns;
    }

    @PostMapping("/records/{sequence}/withdrawal")
    @Allowed(FeedAccess.IMPORT)
    String withdraw(
            Viewer viewer,
            @PathVariable String feed,
            @PathVariable String sequence,
            @RequestParam String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var found = access.importable(viewer, feed);
        try {
            var taken = byHand.withdraw(viewer.requireUnit(), found, number(sequence), reason);
            redirect.addFlashAttribute("done", "monitoring.feeds.done.withdrawn");
            return "redirect:/monitoring/feeds/" + feed + "/records/" + taken.last();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("reason", reason);
            return record(viewer, found, number(sequence), model);
        }
    }

    @GetMapping("/deliveries")
    String deliveries(Viewer viewer, @PathVariable String feed, Model model) {
        var found = access.readable(viewer, feed);
        FeedAccess.requireWhole(viewer, found);
        model.addAttribute("feed", found);
        model.addAttribute("batches", states.batches(viewer.requireUnit(), feed, DELIVERIES));
        return "monitoring/feeds/deliveries";
    }

    /** Defects of the feed, or of one delivery with what became of it. */
    @GetMapping("/findings")
    String findings(Viewer viewer, @PathVariable String feed, @RequestParam Map<String, String> typed, Model model) {
        var found = access.readable(viewer, feed);
        FeedAccess.requireWhole(viewer, found);
        var batch = Asked.id(typed.get("batch"));
        var before = typed.getOrDefault("before", "").matches("\\d{1,18}") ? Long.valueOf(typed.get("before")) : null;
        var defects = states.defects(viewer.requireUnit(), feed, batch, before, DEFECTS + 1);
        model.addAttribute("feed", found);
        model.addAttribute(
                "batch",
                batch == null
                        ? null
                        : states.batch(viewer.requireUnit(), feed, batch)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("defects", defects.stream().limit(DEFECTS).toList());
        model.addAttribute(
                "next", defects.size() > DEFECTS ? defects.get(DEFECTS - 1).id() : null);
        model.addAttribute("batchId", batch);
        return "monitoring/feeds/findings";
    }

    @GetMapping("/findings.xlsx")
    void findingsExport(
            Viewer viewer,
            @PathVariable String feed,
            @RequestParam(required = false) @Nullable String batch,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var found = access.readable(viewer, feed);
        FeedAccess.requireWhole(viewer, found);
        var register = Register.named("monitoring.findings", "数据问题", "Findings")
                .column(Column.of("row", "行号", "Row"))
                .column(Column.of("record", "记录", "Record"))
                .column(Column.of("field", "列", "Column"))
                .column(Column.of("kind", "问题", "Kind"))
                .column(Column.of("found", "原值", "Found"))
                .build();
        begin(response, found.name().in(locale));
        try (var writer = RegisterWriter.to(response.getOutputStream(), register, locale)) {
            states.defects(viewer.requireUnit(), feed, Asked.id(batch), null, 100_000)
                    .forEach(defect -> writer.row(Map.of(
                            "row", String.valueOf(defect.row()),
                            "record", defect.record(),
                            "field",
                                    found.column(defect.field())
                                            .map(column -> column.heading().in(locale))
                                            .orElse(defect.field()),
                            "kind", defect.kind(),
                            "found", defect.found())));
        }
    }

    @PostMapping("/setting")
    @Allowed(FeedAccess.IMPORT)
    String set(
            Viewer viewer,
            @PathVariable String feed,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var found = access.importable(viewer, feed);
        try {
            states.set(viewer.requireUnit(), found.key(), setting(viewer, version, typed));
            redirect.addFlashAttribute("done", "monitoring.feeds.done.set");
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("monitoring.feeds.refusal.changed-meanwhile"))));
        }
        return "redirect:/monitoring/feeds/" + feed;
    }

    private FeedStates.Setting setting(Viewer viewer, int version, Map<String, String> typed) {
        var section = Asked.id(typed.get("section"));
        var every = typed.getOrDefault("everyDays", "").strip();
        var zh = typed.getOrDefault("originZh", "").strip();
        var en = typed.getOrDefault("originEn", "").strip();
        if (!every.isEmpty()
                && (!every.matches("\\d{1,3}") || Integer.parseInt(every) < 1 || Integer.parseInt(every) > 400)) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.every-days"));
        }
        if (zh.length() > 200 || en.length() > 300) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.origin"));
        }
        if (section != null && !isOfUnit(viewer, section)) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.section"));
        }
        return new FeedStates.Setting(
                section,
                new Bilingual("", ""),
                new Bilingual(zh, en),
                every.isEmpty() ? null : Integer.valueOf(every),
                version);
    }

    private boolean isOfUnit(Viewer viewer, UUID section) {
        return sections.all(viewer.requireUnit()).stream()
                .anyMatch(each -> each.id().equals(new SectionId(section)));
    }
}
