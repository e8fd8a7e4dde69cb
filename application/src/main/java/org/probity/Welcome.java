package org.probity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever typed {@code ./run} where to go. */
@Component
class Welcome {

    private final Environment environment;
    private final boolean demo;
    private final boolean welcome;

    Welcome(
            Environment environment,
            @Value("${probity.demo}") boolean demo,
            @Value("${probity.welcome:true}") boolean welcome) {
        this.environment = environment;
        this.demo = demo;
        this.welcome = welcome;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = environment.getProperty("local.server.port");
        if (port == null || !welcome) {
            return;
        }
        System.out.printf("%nProbity 廉政风险防控 is ready:  http://localhost:%s/%n", port);
        if (demo) {
            System.out.printf("""
                    The demonstration bureau is fictional. Sign in with one of its accounts; the password is "demo":
                      zhaojia   head of unit                  qianyi    leader in charge
                      hanchen   section chief                 yangsi    post holder
                      zhenggeng leading group office          zhouwu    leading group
                      wuji      discipline inspection         zouyin    legal reviewer
                      guzi      auditor                       admin     system administrator
                    All accounts stand on the sign-in page. Stop with Ctrl-C.%n%n""");
        }
        System.out.flush();
    }
}
