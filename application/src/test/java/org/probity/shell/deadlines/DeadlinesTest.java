package org.probity.shell.deadlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.util.Map;
import org.probity.ProbityTest;
import org.probity.TestStore;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** An application of their own for the tests of this part, for their runs concern everybody; its mail server is there when a test starts it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProbityTest
@Import(Desk.class)
@ContextConfiguration(initializers = {TestStore.class, DeadlinesTest.MailPort.class})
@interface DeadlinesTest {

    /** Names a mail server that a test may start. */
    class MailPort implements ApplicationContextInitializer<GenericApplicationContext> {

        static final int PORT = free();

        @Override
        public void initialize(GenericApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "mail",
                            Map.of(
                                    "spring.mail.host",
                                    "127.0.0.1",
                                    "spring.mail.port",
                                    String.valueOf(PORT),
                                    "probity.mail.from",
                                    "probity@bureau.example",
                                    "probity.base-url",
                                    "https://probity.example/")));
        }

        private static int free() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
