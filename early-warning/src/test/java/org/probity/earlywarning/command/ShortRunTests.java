package org.probity.earlywarning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortRunTests {

    private static final List<String> ARGUMENTS = List.of("check", "a log.xes", "--format", "json");

    @Test
    void aProgramStartedByItsJarIsHandedOnWithTheSameArguments() {
        List<String> command = command("-jar", "early-warning.jar", "check", "a log.xes", "--format", "json");

        assertThat(command).startsWith("/bin/java", "-XX:TieredStopAtLevel=1");
        assertThat(command)
                .endsWith(
                        "-cp",
                        "early-warning.jar",
                        "org.probity.earlywarning.command.ShortRun$InProcess",
                        "check",
                        "a log.xes",
                        "--format",
                        "json");
    }

    @Test
    void whoeverGivesOptionsToTheMachineKeepsThem() {
        assertThat(command("-Xmx256m", "-jar", "early-warning.jar", "check", "a log.xes", "--format", "json"))
                .isEmpty();
        assertThat(command("-cp", "classes", "org.probity.Main", "check", "a log.xes", "--format", "json"))
                .isEmpty();
    }

    @Test
    void whatTheSystemTellsOnlyInPartIsNotHandedOn() {
        assertThat(command("-jar", "early-warning.jar", "check", "a log")).isEmpty();
        assertThat(command("-jar", "early-warning.jar", "check", "a log.xes", "--format", "js"))
                .isEmpty();
        assertThat(command()).isEmpty();
        assertThat(ShortRun.command(null, List.of(), ARGUMENTS)).isEmpty();
    }

    private static List<String> command(String... given) {
        return ShortRun.command("/bin/java", List.of(given), ARGUMENTS);
    }
}
