package org.probity.shell.deadlines;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.shell.PeriodicTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sends the digests that are in line, with the kinds of tasks, their days and links only: no names and nothing of what they concern.
 * A mail server that does not answer ends the round; the mails stay in line.
 */
@Component
class Mailer implements PeriodicTask {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);

    /** Mails of one round. */
    private static final int MOST = 1000;

    /** Lines of one mail. */
    private static final int LINES = 40;

    private final MailSettings settings;
    private final Digests digests;
    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final Dates dates;

    Mailer(
            MailSettings settings,
            Digests digests,
            MessageSource messages,
            ITemplateEngine templates,
            Clock clock,
            Dates dates) {
        this.settings = settings;
        this.digests = digests;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
        this.dates = dates;
    }

    /** A line as it is read. */
    public record Line(String task, String day, String link) {}

    @Override
    public String name() {
        return "shell.mail";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        settings.sender().ifPresent(sender -> {
            for (var sent = 0; sent < MOST && sendNext(sender); sent++) {
                // one after the other
            }
        });
    }

    /** Whether it is worth going on: false when nothing is in line or the server did not take the mail. */
    private boolean sendNext(JavaMailSender sender) {
        var taken = digests.take();
        if (taken.isEmpty()) {
            return false;
        }
        var mail = taken.get();
        var lines = digests.lines(mail);
        if (mail.address().isEmpty() || lines.isEmpty()) {
            digests.nothingToSay(mail);
            return true;
        }
        try {
            sender.send(digest(sender, mail, lines));
        } catch (MailException | MessagingException e) {
            // without the exception: its message may name the address
            log.warn(
                    "Mail {} was not taken by the mail server ({}); it stays in line",
                    mail.id(),
                    e.getClass().getSimpleName());
            digests.failed(mail);
            return false;
        }
        digests.sent(mail, lines);
        return true;
    }

    private MimeMessage digest(JavaMailSender sender, Digests.Taken mail, List<Digests.Line> lines)
            throws MessagingException {
        var locale = locale(mail.language());
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            var byOccasion = new EnumMap<Occasion, List<Line>>(Occasion.class);
            lines.stream()
                    .limit(LINES)
                    .forEach(line -> byOccasion
                            .computeIfAbsent(line.occasion(), o -> new ArrayList<>())
                            .add(line(line, locale)));
            var more = Math.max(0, lines.size() - LINES);
            var subject = words(locale, "shell.deadlines.mail.subject", lines.size());
            var context = new Context(locale);
            context.setVariable("subject", subject);
            context.setVariable("groups", byOccasion);
            context.setVariable("more", more);
            context.setVariable("home", settings.link("/"));
            context.setVariable("choices", settings.link("/shell/deadlines/mail"));
            var message = message(
                    sender,
                    mail.address(),
                    subject,
                    text(locale, byOccasion, more),
                    templates.process("shell/deadlines-digest", context));
            message.setHeader("Message-ID", "<digest-" + mail.id() + "@probity>");
            message.setHeader("List-Unsubscribe", "<" + settings.link("/shell/deadlines/mail") + ">");
            return message;
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Line line(Digests.Line line, Locale locale) {
        var heard = line.occasion() == Occasion.ESCALATED;
        return new Line(
                words(locale, line.task(), line.counts().toArray()),
                dates.day(line.dueOn()),
                settings.link(heard ? "/shell/deadlines/overdue" : line.url()));
    }

    private String text(Locale locale, Map<Occasion, List<Line>> groups, int more) {
        var text = new StringBuilder(words(locale, "shell.deadlines.mail.intro")).append("\n");
        groups.forEach((occasion, lines) -> {
            text.append("\n")
                    .append(words(locale, "shell.deadlines.mail." + occasion))
                    .append("\n");
            lines.forEach(line -> text.append("  ")
                    .append(words(locale, "shell.deadlines.mail.line", line.task(), line.day()))
                    .append("\n  ")
                    .append(line.link())
                    .append("\n"));
        });
        if (more > 0) {
            text.append("\n")
                    .append(words(locale, "shell.deadlines.mail.more", more))
                    .append("\n");
        }
        return text.append("\n")
                .append(words(locale, "shell.deadlines.mail.home"))
                .append(" ")
                .append(settings.link("/"))
                .append("\n")
                .append(words(locale, "shell.deadlines.mail.choices"))
                .append(" ")
                .append(settings.link("/shell/deadlines/mail"))
                .append("\n")
                .toString();
    }

    /** Whether the mail server took a code for its address. */
    boolean sendCode(String address, String code, String language) {
        var sender = settings.sender();
        if (sender.isEmpty()) {
            return false;
        }
        var locale = locale(language);
        var text = words(locale, "shell.deadlines.mail.code", code) + "\n\n"
                + words(locale, "shell.deadlines.mail.code.hint") + "\n";
        try {
            var message =
                    message(sender.get(), address, words(locale, "shell.deadlines.mail.code.subject"), text, null);
            sender.get().send(message);
            return true;
        } catch (MailException | MessagingException e) {
            log.warn(
                    "A code was not taken by the mail server ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private MimeMessage message(
            JavaMailSender sender, String address, String subject, String text, @Nullable String html)
            throws MessagingException {
        var message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, html != null, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(address);
        parts.setSubject(subject);
        parts.setSentDate(Date.from(clock.instant()));
        if (html == null) {
            parts.setText(text);
        } else {
            parts.setText(text, html);
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private String words(Locale locale, String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
