package org.probity.risks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ledger's pages: the list with its totals, the heat map, the sources (P0.3), the trend (P0.5), what is missing, the print and the
 * workbook (P2.1.4).
 */
@Controller
@RequestMapping("/risks/ledger")
@Allowed("risks:read")
class LedgerPage {

    /** As many lines as a print holds; more go into the workbook. */
    private static final int PRINTED = 1000;

    private final Ledger ledger;
    private final LedgerSources sources;
    private final RiskTrend trend;
    private final LedgerExport export;
    private final JdbcClient jdbc;
    private final Dates dates;

    LedgerPage(
            Ledger ledger, LedgerSources sources, RiskTrend trend, LedgerExport export, JdbcClient jdbc, Dates dates) {
        this.ledger = ledger;
        this.sources = sources;
        this.trend = trend;
        this.export = export;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, WebRequest request, Model model) {
        var filter = common(viewer, request, model);
        var scope = viewer.scope("risks:read");
        var lines = ledger.page(filter, scope);
        model.addAttribute("lines", lines);
        model.addAttribute("totals", ledger.totals(filter, scope));
        if (lines.next() != null) {
            model.addAttribute(
                    "nextPage",
                    address("/risks/ledger", filter)
                            .queryParam("after", lines.next())
                            .encode()
                            .toUriString());
        }
        return "risks/ledger";
    }

    @GetMapping("/heat")
    String heat(Viewer viewer, WebRequest request, Model model) {
        var filter = common(viewer, request, model);
        model.addAttribute("totals", ledger.totals(filter, viewer.scope("risks:read")));
        return "risks/ledger-heat";
    }

    @GetMapping("/sources")
    String sources(Viewer viewer, WebRequest request, Model model) {
        var filter = common(viewer, request, model);
        model.addAttribute("table", sources.of(filter, viewer.scope("risks:read")));
        model.addAttribute("others", queryWithout(filter, "section", "source"));
        model.addAttribute("sameSource", queryWithout(filter, "section"));
        model.addAttribute("sameSection", queryWithout(filter, "source"));
        return "risks/ledger-sources";
    }

    @GetMapping("/trend")
    String trend(Viewer viewer, Model model) {
        model.addAttribute(
                "unit", name("organization.unit", viewer.requireUnit().value()));
        model.addAttribute("years", trend.of(viewer.scope("risks:read")));
        return "risks/ledger-trend";
    }

    /** A field of a complete line, how many lack it, and the list of those. */
    record Missing(LedgerGap gap, long points, String url) {}

    @GetMapping("/completeness")
    String completeness(Viewer viewer, WebRequest request, Model model) {
        var filter = common(viewer, request, model);
        var scope = viewer.scope("risks:read");
        var all = ledger.totals(filter, scope).all();
        var missing = new ArrayList<Missing>();
        ledger.gaps(filter, scope)
                .forEach((gap, points) -> missing.add(new Missing(
                        gap,
                        points,
                        address("/risks/ledger", filter)
                                .replaceQueryParam("missing", gap)
                                .encode()
                                .toUriString())));
        var lacking = missing.stream().mapToLong(Missing::points).sum();
        model.addAttribute("all", all);
        model.addAttribute("missing", missing);
        model.addAttribute("percent", all == 0 ? 100 : 100 * (all * missing.size() - lacking) / (all * missing.size()));
        return "risks/ledger-completeness";
    }

    @GetMapping("/print")
    String print(Viewer viewer, WebRequest request, Model model) {
        var filter = common(viewer, request, model);
        var lines = ledger.page(filter, viewer.scope("risks:read"), null, PRINTED);
        model.addAttribute("lines", lines);
        model.addAttribute("printed", PRINTED);
        return "risks/ledger-print";
    }

    @GetMapping("/export.xlsx")
    @Allowed("risks:export")
    void export(Viewer viewer, WebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var filter = LedgerFilter.of(request::getParameter);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger-" + day(filter) + ".xlsx\"");
        export.write(filter, viewer.scope("risks:export"), viewer.requireUnit(), locale, response.getOutputStream());
    }

    private LedgerFilter common(Viewer viewer, WebRequest request, Model model) {
        var filter = LedgerFilter.of(request::getParameter);
        var unit = viewer.requireUnit().value();
        model.addAttribute("filter", filter);
        model.addAttribute("query", query(filter));
        model.addAttribute("address", address("/risks/ledger", filter).encode().toUriString());
        model.addAttribute("day", day(filter));
        model.addAttribute("past", LedgerTables.asOf(filter.asOf(), dates).instant() != null);
        model.addAttribute("unit", name("organization.unit", unit));
        model.addAttribute("postName", filter.post() == null ? null : name("organization.post", filter.post()));
        model.addAttribute("powerName", filter.power() == null ? null : name("powers.power", filter.power()));
        model.addAttribute("sections", sections(unit));
        model.addAttribute("choices", LedgerChoices.ALL);
        model.addAttribute("mayExport", viewer.may("risks:export"));
        return filter;
    }

    private java.time.LocalDate day(LedgerFilter filter) {
        var past = LedgerTables.asOf(filter.asOf(), dates).day();
        return past == null ? dates.today() : past;
    }

    private List<LedgerRow.Named> sections(UUID unit) {
        return jdbc.sql(
                        "select id, code, name_zh, name_en from organization.section where unit_id = :unit order by position, code")
                .param("unit", unit)
                .query((row, n) -> new LedgerRow.Named(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    private Bilingual name(String table, UUID id) {
        return jdbc.sql("select name_zh, name_en from " + table + " where id = :id")
                .param("id", id)
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .optional()
                .orElse(new Bilingual("", ""));
    }

    private static String query(LedgerFilter filter) {
        return address("", filter).encode().toUriString();
    }

    private static String queryWithout(LedgerFilter filter, String... names) {
        var address = address("", filter);
        for (var name : names) {
            address.replaceQueryParam(name);
        }
        return address.encode().toUriString();
    }

    static UriComponentsBuilder address(String path, LedgerFilter filter) {
        var address = UriComponentsBuilder.fromPath(path);
        filter.parameters().forEach(address::queryParam);
        return address;
    }

    /** Where the ledger stands in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry ledgerMenu() {
            return new MenuEntry(
                    MenuEntry.Group.EARLY_PREVENTION, 60, "risks.menu.ledger", "/risks/ledger", "book-2", "risks:read");
        }

        @Bean
        MenuEntry reexaminationsMenu() {
            return new MenuEntry(
                    MenuEntry.Group.EARLY_PREVENTION,
                    61,
                    "risks.menu.reexaminations",
                    "/risks/reexaminations",
                    "refresh-dot",
                    "risks:reexamine");
        }
    }
}
