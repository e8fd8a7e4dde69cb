package org.probity.measures.projects;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** Projects, contracts and payments in the viewer's reach as workbooks; the latter two with the columns in which they are read. */
@Controller
@Allowed("measures:projects-read")
class ProjectExport {

    static final Register PROJECTS = Register.named("measures.projects", "重大项目一览表", "Major projects")
            .column(Column.of("number", "项目编号", "Number").wide(14))
            .column(Column.of("name", "项目名称", "Name").wide(36))
            .column(Column.of("section", "责任科室", "Owner section").wide(22))
            .column(Column.of("post", "项目负责岗位", "Owner post").wide(22))
            .column(Column.of("place", "建设地点", "Place").wide(24))
            .column(Column.of("funding", "资金来源", "Funding").wide(14))
            .column(Column.of("budget", "预算金额", "Budget").wide(16))
            .column(Column.of("planned-from", "计划开始", "Planned from").wide(12))
            .column(Column.of("planned-to", "计划完成", "Planned to").wide(12))
            .column(Column.of("state", "状态", "State").wide(12))
            .column(Column.of("over", "已完成环节", "Links over").wide(10))
            .column(Column.of("contracted", "合同总额", "Contracted").wide(16))
            .column(Column.of("paid", "已支付", "Paid").wide(16))
            .build();

    private final Projects projects;
    private final ProjectList list;
    private final ContractImport contracts;
    private final PaymentImport payments;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    ProjectExport(
            Projects projects,
            ProjectList list,
            ContractImport contracts,
            PaymentImport payments,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.projects = projects;
        this.list = list;
        this.contracts = contracts;
        this.payments = payments;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/measures/projects/export")
    void projects(Viewer viewer, HttpServletResponse response, Locale locale) throws IOException {
        var found = projects.within(viewer.scope(ProjectAccess.READ));
        var rows = list.rows(found);
        begin(viewer, response, PROJECTS, locale);
        try (var writer = RegisterWriter.to(response.getOutputStream(), PROJECTS, locale)) {
            for (var project : found) {
                var facts = project.facts();
                var row = Objects.requireNonNull(rows.get(project.id().value()));
                var values = new LinkedHashMap<String, String>();
                values.put("number", facts.number());
                values.put("name", facts.name().in(locale));
                values.put("section", project.sectionName().in(locale));
                values.put("post", project.postName().in(locale));
                values.put("place", facts.place());
                values.put("funding", word("measures.projects.funding." + facts.funding(), locale));
                values.put(
                        "budget", facts.budget() == null ? "" : facts.budget().toPlainString());
                values.put("planned-from", Objects.toString(facts.plannedFrom(), ""));
                values.put("planned-to", Objects.toString(facts.plannedTo(), ""));
                values.put("state", word("measures.projects.state." + project.state(), locale));
                values.put("over", row.over() + " / 7");
                values.put("contracted", row.contracted().toPlainString());
                values.put("paid", row.paid().toPlainString());
                writer.row(values);
            }
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    @GetMapping("/measures/projects/contracts/export")
    void contracts(Viewer viewer, HttpServletResponse response, Locale locale) throws IOException {
        var scope = viewer.scope(ProjectAccess.READ);
        begin(viewer, response, MoneyRegisters.CONTRACTS, locale);
        try (var writer = RegisterWriter.to(response.getOutputStream(), MoneyRegisters.CONTRACTS, locale)) {
            contracts.write(scope.unit(), scope, locale, writer::row);
        }
    }

    @GetMapping("/measures/projects/payments/export")
    void payments(Viewer viewer, HttpServletResponse response, Locale locale) throws IOException {
        var scope = viewer.scope(ProjectAccess.READ);
        begin(viewer, response, MoneyRegisters.PAYMENTS, locale);
        try (var writer = RegisterWriter.to(response.getOutputStream(), MoneyRegisters.PAYMENTS, locale)) {
            payments.write(scope.unit(), scope, locale, writer::row);
        }
    }

    private void begin(Viewer viewer, HttpServletResponse response, Register register, Locale locale) {
        transactions.executeWithoutResult(status -> auditLog.append(
                "measures.projects-exported",
                Subject.of(
                        "measures.projects",
                        viewer.scope(ProjectAccess.READ).unit().value())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(register.name().in(locale) + "-" + dates.today() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
