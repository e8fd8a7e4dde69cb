package org.probity.identity;

import java.util.List;
import java.util.regex.Pattern;

/** A browser by name and system, as a person would say it: {@code Chrome 130 · Windows}. */
final class Device {

    /** Most telling first: each browser also calls itself by the names that follow. */
    private static final List<Pattern> BROWSERS = List.of(
            Pattern.compile("(Edg)(?:e|A|iOS)?/(\\d+)"),
            Pattern.compile("(MicroMessenger)/(\\d+)"),
            Pattern.compile("(Opera|OPR)/(\\d+)"),
            Pattern.compile("(Firefox)/(\\d+)"),
            Pattern.compile("(Chrome)/(\\d+)"),
            Pattern.compile("Version/(\\d+).*(Safari)"));

    private static final List<String> SYSTEMS =
            List.of("Windows", "Android", "iPhone", "iPad", "HarmonyOS", "Mac OS X", "Linux");

    private Device() {}

    /** What a browser calls itself, shortened; whole when nothing in it is known. */
    static String of(String agent) {
        var system = SYSTEMS.stream().filter(agent::contains).findFirst().orElse("");
        for (var browser : BROWSERS) {
            var found = browser.matcher(agent);
            if (found.find()) {
                var turned = Character.isDigit(found.group(1).charAt(0));
                var name = name(turned ? found.group(2) : found.group(1));
                return name + " " + (turned ? found.group(1) : found.group(2))
                        + (system.isEmpty() ? "" : " · " + system.replace("Mac OS X", "macOS"));
            }
        }
        return agent;
    }

    private static String name(String word) {
        return switch (word) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "MicroMessenger" -> "WeChat";
            default -> word;
        };
    }
}
