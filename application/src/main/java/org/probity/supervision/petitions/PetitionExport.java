package org.probity.supervision.petitions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** The register as a workbook: what the list shows and nothing of what is sealed. */
@Controller
@Allowed(Sight.READ)
class PetitionExport {

    private static final Register REGISTER = Register.named("supervision.petitions", "信访登记表", "Petitions")
            .column(Column.of("number", "编号", "Number"))
            .column(Column.of("received", "收到日期", "Received"))
            .column(Column.of("channel", "渠道", "Channel"))
            .column(Column.of("section", "科室", "Section").wide(24))
            .column(Column.of("post", "岗位", "Post").wide(24))
            .column(Column.of("power", "职权", "Power").wide(30))
            .column(Column.of("summary", "摘要（隐名）", "Summary (masked)").wide(50))
            .column(Column.of("signatories", "联名人数", "Signatories"))
            .column(Column.of("state", "状态", "State"))
            .column(Column.of("due", "期限", "Due"))
            .column(Column.of("outcome", "办理结果", "Outcome"))
            .build();
    private static final int AT_ONCE = 500;
    private static final int MOST = 20_000;

    private final PetitionRows rows;
    private final MessageSource messages;
    private final Dates dates;

    PetitionExport(PetitionRows rows, MessageSource messages, Dates dates) {
        this.rows = rows;
        this.messages = messages;
        this.dates = dates;
    }

    @GetMapping("/supervision/petitions.xlsx")
    void export(Viewer viewer, WebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var filter = PetitionFilter.of(request::getParameter);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(REGISTER.name().in(locale) + "-" + dates.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = RegisterWriter.to(response.getOutputStream(), REGISTER, locale)) {
            for (var offset = 0; offset < MOST; offset += AT_ONCE) {
                var found = rows.list(filter, viewer, AT_ONCE, offset);
                found.forEach(petition -> writer.row(row(petition, locale)));
                if (found.size() < AT_ONCE) {
                    break;
                }
            }
        }
    }

    private Map<String, String> row(Petition petition, Locale locale) {
        var row = new HashMap<String, String>();
        row.put("number", petition.number());
        row.put("received", petition.receivedOn().toString());
        row.put("channel", word("channel", petition.channel(), locale));
        row.put("section", petition.sectionName().in(locale));
        row.put("post", petition.postName().in(locale));
        row.put("power", petition.powerName().in(locale));
        row.put("summary", petition.summary());
        row.put(
                "signatories",
                petition.signatories() == null ? "" : petition.signatories().toString());
        row.put("state", word("state", petition.state(), locale));
        row.put("due", petition.dueOn() == null ? "" : petition.dueOn().toString());
        row.put("outcome", petition.outcome() == null ? "" : word("outcome", petition.outcome(), locale));
        return row;
    }

    private String word(String of, Enum<?> value, Locale locale) {
        return messages.getMessage("supervision.petition." + of + "." + value.name(), null, locale);
    }
}
