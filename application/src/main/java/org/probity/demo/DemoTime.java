package org.probity.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With the demonstration, the clock can play the bureau's past while it loads. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("probity.demo")
class DemoTime {

    @Bean
    Clock clock() {
        return new DemoClock();
    }
}
