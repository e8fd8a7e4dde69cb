package org.probity.shell.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The mail server, when there is one: {@code spring.mail.host}, the sender's address, and the address under which people reach this
 * application, for links. Without any of them no mail is sent, and nothing else changes.
 */
@Component
class MailSettings {

    private final ObjectProvider<JavaMailSender> sender;
    private final String host;
    private final String from;
    private final String baseUrl;

    MailSettings(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${probity.mail.from:}") String from,
            @Value("${probity.base-url:}") String baseUrl) {
        this.sender = sender;
        this.host = host.strip();
        this.from = from.strip();
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    /** What is still to be set, as the administrator writes it; all of it when mail is off. */
    List<String> missing() {
        return Stream.of(
                        host.isEmpty() ? "SPRING_MAIL_HOST" : "",
                        from.isEmpty() ? "PROBITY_MAIL_FROM" : "",
                        baseUrl.isEmpty() ? "PROBITY_BASE_URL" : "")
                .filter(setting -> !setting.isEmpty())
                .toList();
    }

    boolean on() {
        return missing().isEmpty();
    }

    Optional<JavaMailSender> sender() {
        return on() ? Optional.ofNullable(sender.getIfAvailable()) : Optional.empty();
    }

    String from() {
        return from;
    }

    String link(String path) {
        return baseUrl + path;
    }
}
