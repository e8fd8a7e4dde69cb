package org.probity.warnings.interviews;

import org.probity.frame.MenuEntry;
import org.probity.warnings.WarningSight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where interviews stand in the menu. */
@Configuration(proxyBeanMethods = false)
class InterviewFrame {

    @Bean
    MenuEntry interviewsMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL,
                55,
                "warnings.interviews",
                "/warnings/interviews",
                "messages",
                WarningSight.READ);
    }
}
