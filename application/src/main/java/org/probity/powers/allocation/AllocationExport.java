package org.probity.powers.allocation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.powers.PostBook;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The allocation table as a workbook: the rows, posts and totals that its page shows under the same filter, all of them. */
@Controller
class AllocationExport {

    private final AllocationPages pages;
    private final PostBook posts;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    AllocationExport(
            AllocationPages pages,
            PostBook posts,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.pages = pages;
        this.posts = posts;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/powers/allocation.xlsx")
    @Allowed("powers:read")
    void export(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        var unit = viewer.requireUnit();
        var book = posts.of(unit, dates.today());
        var sheet = pages.sheet(viewer, AllocationPages.Filter.of(typed, book), book);
        transactions.executeWithoutResult(status -> auditLog.append(
                "powers.allocation-exported",
                Subject.of("powers.list", unit.value()),
                sheet.lines().size() + " rows"));
        var title = word("powers.matrix", locale);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + "-" + dates.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var workbook = new Workbook(response.getOutputStream(), "Probity", "1.0")) {
            write(workbook.newWorksheet(title), sheet, book, locale);
        }
    }

    private void write(Worksheet table, Sheet sheet, PostBook.Pages book, Locale locale) {
        var headings = new ArrayList<>(
                List.of(word("powers.code", locale), word("powers.name", locale), word("powers.section", locale)));
        sheet.columns()
                .forEach(post -> headings.add(
                        post.label(locale) + "\n" + post.sectionName().in(locale)));
        headings.add(word("powers.shares.gaps", locale));
        headings.add(word("powers.shares.concentrations", locale));
        for (var i = 0; i < headings.size(); i++) {
            table.value(0, i, headings.get(i));
            table.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
            table.width(i, i == 1 || i > headings.size() - 3 ? 40 : 14);
        }
        var row = 1;
        for (var line : sheet.lines()) {
            var column = 0;
            for (var value : values(line, sheet, book, locale)) {
                table.value(row, column, value);
                table.style(row, column++)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
            row++;
        }
        table.value(row, 1, word("powers.shares.total", locale));
        table.style(row, 1).bold().set();
        for (var i = 0; i < sheet.columns().size(); i++) {
            table.value(row, 3 + i, sheet.total(sheet.columns().get(i)));
            table.style(row, 3 + i).bold().set();
        }
        table.value(row, 3 + sheet.columns().size(), sheet.with(false));
        table.value(row, 4 + sheet.columns().size(), sheet.with(true));
        table.freezePane(2, 1);
    }

    private List<String> values(Sheet.Line line, Sheet sheet, PostBook.Pages book, Locale locale) {
        var shares = line.shares();
        var values = new ArrayList<>(
                List.of(shares.code(), shares.name().in(locale), book.section(shares.section(), locale)));
        for (var post : sheet.columns()) {
            var parts = new ArrayList<String>();
            shares.at(post.id()).stream().sorted().forEach(role -> parts.add(word("powers.role." + role, locale)));
            shares.substituted(post.id())
                    .forEach(role ->
                            parts.add(word("powers.shares.substitute", locale, word("powers.role." + role, locale))));
            values.add(Sheet.joined(parts.stream(), locale));
        }
        values.add(findings(line, false, book, locale));
        values.add(findings(line, true, book, locale));
        return values;
    }

    private String findings(Sheet.Line line, boolean concentration, PostBook.Pages book, Locale locale) {
        return String.join(
                "\n",
                line.findings().stream()
                        .filter(found -> found.kind().concentration() == concentration)
                        .map(found ->
                                messages.getMessage(found.kind().key(), Sheet.arguments(found, book, locale), locale))
                        .toList());
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
